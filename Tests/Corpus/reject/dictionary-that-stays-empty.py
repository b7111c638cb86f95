from numba import njit


@njit
def kernel(n):
    d = {}
    s = set()
    return len(d) + len(s) + n


# signature: kernel(i8)
# expect-error: nothing says what this dictionary will hold
# at: 6
# expect-error: nothing says what this set will hold
# at: 7

from numba import njit


@njit
def kernel(n):
    return n, "abc"


# signature: kernel(i8)
# expect-error: a string as result
# at: 6

from numba import njit


@njit(locals={"missing": 1})
def kernel(n):
    return n


# signature: kernel(i8)
# expect-error: is not a type
# at: 4

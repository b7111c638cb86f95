from numba import njit


@njit
def kernel(n):
    d = {1: n}
    return d, {n}


# signature: kernel(i8)
# expect-error: a dictionary or set as result is not supported
# at: 5

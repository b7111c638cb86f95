from numba import njit


@njit
def kernel(a, b):
    p = a > 0
    q = b > 0
    return p & q, p | q, p ^ q


# run: kernel(1, 1)
# run: kernel(1, -1)
# run: kernel(-1, -1)

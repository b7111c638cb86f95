from numba import njit


@njit
def kernel(a, b, c):
    a, b = b, a
    a, b, c = c, a, b
    return a, b, c


# run: kernel(1, 2, 3)

from numba import njit


@njit
def kernel(a, b, c):
    return min(a, b), max(a, b), min(a, b, c), max(a, b, c)


# run: kernel(3, 1, 2)
# run: kernel(-1.5, 2.5, 0.0)
# run: kernel(2, 2, 2)

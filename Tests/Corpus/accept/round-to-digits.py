from numba import njit


@njit
def kernel(x, n):
    return round(x, n)


# tolerance: 1e-13
# run: kernel(3.14159, 2)
# run: kernel(-2.71828, 3)
# run: kernel(1234.5678, -2)
# run: kernel(2.5, 0)

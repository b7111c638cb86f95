from numba import njit


@njit
def kernel(a, b, c):
    return (a + b) + c, a + (b + c), (a * b) * c, a * (b * c), a / b / c, a / (b / c), a - (b + c)


# run: kernel(0.1, 0.2, 0.3)
# run: kernel(1e16, 1.0, -1e16)

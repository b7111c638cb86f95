from numba import njit


@njit
def kernel(x):
    return x ** 0.5 + x ** 1.5


# run: kernel(2.0)
# run: kernel(0.0)
# run: kernel(9)

from numba import njit


@njit
def kernel(x):
    return x ** -1, x ** -2, 2.0 * x ** -3


# run: kernel(1.7)
# run: kernel(-0.3)
# run: kernel(4.0)

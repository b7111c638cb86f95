from numba import njit


@njit
def kernel(x):
    return x ** 2, x ** 3, x ** 4, x ** 0, x ** 1, x ** 5


# run: kernel(3)
# run: kernel(-7)
# run: kernel(1.1)
# run: kernel(-0.3)

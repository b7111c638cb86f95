from numba import njit


@njit
def kernel(a, b):
    return a % b


# run: kernel(7, 3)
# run: kernel(-7, 3)
# run: kernel(7, -3)
# run: kernel(-7, -3)
# run: kernel(-6, 3)
# run: kernel(7.5, 2.0)
# run: kernel(-7.5, 2.0)
# run: kernel(7.5, -2.0)
# run: kernel(-7.5, -2.0)
# run: kernel(-4.0, 2.0)
# run: kernel(4.0, -2.0)
# run: kernel(5, -2.5)

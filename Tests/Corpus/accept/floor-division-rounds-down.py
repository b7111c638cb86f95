from numba import njit


@njit
def kernel(a, b):
    return a // b


# run: kernel(7, 2)
# run: kernel(-7, 2)
# run: kernel(7, -2)
# run: kernel(-7, -2)
# run: kernel(-8, 2)
# run: kernel(0, -3)
# run: kernel(7.5, 2.0)
# run: kernel(-7.5, 2.0)
# run: kernel(7.5, -2.0)
# run: kernel(-7.5, 2)
# run: kernel(-0.0, 2.0)

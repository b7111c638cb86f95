from numba import njit


@njit
def kernel(a, b):
    return pow(a, b)


# run: kernel(3, 4)
# run: kernel(2.0, 0.5)
# run: kernel(1.5, 3)

from numba import njit


@njit
def kernel(a, b):
    x = a and b
    y = a or b
    return x, y


# run: kernel(0, 5)
# run: kernel(3, 5)
# run: kernel(3, 0)
# run: kernel(0.0, 2.5)
# run: kernel(1.5, 2.5)

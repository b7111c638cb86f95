from numba import njit


@njit
def scaled(x, factor=2, offset=0.5):
    return x * factor + offset


@njit
def kernel(x, y=10):
    return scaled(x) + scaled(x, 3) + scaled(y, 4, 1.0)


# run: kernel(1)
# run: kernel(1, 2)
# run: kernel(1.5, 2)

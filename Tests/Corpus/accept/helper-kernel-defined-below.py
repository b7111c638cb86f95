from numba import njit


@njit
def kernel(n):
    return double(n) + double(1.5)


@njit
def double(x):
    return x + x


# run: kernel(4)

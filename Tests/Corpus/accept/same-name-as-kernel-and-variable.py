from numba import njit


@njit
def value(value):
    value = value + 1
    return value


@njit
def kernel(x):
    kernel_ = value(x)
    return kernel_ * 2


# run: kernel(3)

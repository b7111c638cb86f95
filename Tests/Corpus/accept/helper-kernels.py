from numba import njit


@njit
def square(x):
    return x * x


@njit
def norm(x, y):
    return (square(x) + square(y)) ** 0.5


@njit
def kernel(x, y):
    return norm(x, y) + square(2)


# run: kernel(3.0, 4.0)
# run: kernel(3, 4)

from numba import njit


@njit
def kernel(n):
    x = n
    x /= 2
    y = 1
    y *= 0.5
    return x, y


# run: kernel(7)

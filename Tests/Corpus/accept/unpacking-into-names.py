from numba import njit


@njit
def kernel(a, b):
    x, y = a, b
    (z, w) = y, x
    [u, v] = (x + y, x - y)
    return x, y, z, w, u, v


# run: kernel(5, 3)
# run: kernel(5, 3.5)

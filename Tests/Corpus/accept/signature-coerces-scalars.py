from numba import njit


@njit("f8(f8, i4)")
def kernel(x, n):
    return x / n


# run: kernel(7, 2)
# run: kernel(7.5, 2)

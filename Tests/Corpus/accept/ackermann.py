from numba import njit


@njit
def kernel(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return kernel(m - 1, 1)
    return kernel(m - 1, kernel(m, n - 1))


# run: kernel(2, 3)

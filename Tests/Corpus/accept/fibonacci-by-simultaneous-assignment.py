from numba import njit


@njit
def kernel(n):
    a, b = 0, 1
    while a < n:
        a, b = b, a + b
    return a, b


# run: kernel(1000)
# run: kernel(0)

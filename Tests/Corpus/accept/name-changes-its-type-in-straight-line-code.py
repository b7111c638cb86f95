from numba import njit


@njit
def kernel(n):
    x = n
    a = x * 2
    x = 0.5 * x
    b = x + 1
    x = x > 3
    return a, b, x


# run: kernel(5)
# run: kernel(10)

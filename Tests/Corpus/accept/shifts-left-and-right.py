from numba import njit


@njit
def kernel(a, n):
    return a << n, a >> n


# run: kernel(1, 10)
# run: kernel(-1024, 3)
# run: kernel(12345, 0)
# run: kernel(-1, 5)

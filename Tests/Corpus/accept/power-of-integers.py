from numba import njit


@njit
def kernel(a, n):
    return a ** n


# run: kernel(3, 5)
# run: kernel(-2, 7)
# run: kernel(0, 0)
# run: kernel(7, 1)
# run: kernel(1, 1000000)
# run: kernel(-1, 1000001)

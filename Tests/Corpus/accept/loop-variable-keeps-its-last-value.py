from numba import njit


@njit
def kernel(n):
    i = -1
    for i in range(n):
        pass
    j = 100
    for j in range(10, 0, -4):
        pass
    return i, j


# run: kernel(5)
# run: kernel(1)
# run: kernel(0)

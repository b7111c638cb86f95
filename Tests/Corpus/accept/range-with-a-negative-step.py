from numba import njit


@njit
def kernel(n):
    s = 0
    for i in range(n - 1, -1, -1):
        s = s * 3 + i
    for j in range(10, 0, -3):
        s = s * 7 + j
    return s


# run: kernel(5)
# run: kernel(0)

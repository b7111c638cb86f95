from numba import njit


@njit
def kernel(a, b, step):
    s = 0
    last = -1
    for i in range(a, b, step):
        s = s * 3 + i
        last = i
    return s, last


# run: kernel(0, 10, 3)
# run: kernel(10, 0, -3)
# run: kernel(0, 10, -1)
# run: kernel(0, 9, 3)
# run: kernel(9, 0, -3)

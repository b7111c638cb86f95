from numba import njit


@njit
def kernel(n, step):
    s = 0
    for i in range(0, n, step):
        s += i
    return s


# run: kernel(5, 1)
# run: kernel(5, 0)
# raises: ValueError

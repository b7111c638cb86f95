from numba import njit


@njit
def kernel(n):
    while True:
        if n > 10:
            return n
        n += 3
    return -1


# run: kernel(0)
# run: kernel(50)

from numba import njit


@njit
def kernel(flag, n):
    x = n
    if flag:
        x = n * 0.5
    return x


# oracle: numba
# run: kernel(True, 3)
# run: kernel(False, 3)

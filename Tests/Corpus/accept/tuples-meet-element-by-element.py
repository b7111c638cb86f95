from numba import njit


@njit
def kernel(flag):
    if flag:
        t = (1, 2.5)
    else:
        t = (0.5, 3)
    return t


# oracle: numba
# run: kernel(True)
# run: kernel(False)

from numba import njit


@njit
def kernel(flag, a, b):
    return a if flag else b


# oracle: numba
# run: kernel(True, 1, 2.5)
# run: kernel(False, 1, 2.5)
# run: kernel(True, True, 5)
# run: kernel(True, 1.5, 2j)

from numba import njit


@njit
def kernel(flag, x):
    z = x
    if flag:
        z = x * 1j
    return z + 1


# oracle: numba
# run: kernel(True, 2.0)
# run: kernel(False, 2.0)

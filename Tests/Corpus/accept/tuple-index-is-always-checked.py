from numba import njit


@njit
def kernel(t, i):
    return t[i]


# run: kernel((10, 20, 30), 2)
# run: kernel((10, 20, 30), -3)
# run: kernel((10, 20, 30), 3)
# raises: IndexError
# run: kernel((10, 20, 30), -4)
# raises: IndexError

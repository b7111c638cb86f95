from numba import njit


@njit
def kernel(a, b):
    return a == b, a != b


# run: kernel(1 + 2j, 1 + 2j)
# run: kernel(1 + 2j, 1 - 2j)
# run: kernel(1 + 0j, 1.0)

from numba import njit


@njit
def kernel(a, b):
    return min(a, b), max(a, b)


# run: kernel(1, 2.5)
# expect: (1.0, 2.5)
# run: kernel(3, 2.5)
# expect: (2.5, 3.0)

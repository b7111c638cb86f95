from numba import njit


@njit
def kernel(a, b):
    return (a, b) == (b, a), (a, b) != (b, a), (a, b) < (b, a), (a, b) >= (a, a)


# run: kernel(1, 2)
# run: kernel(2, 1)
# run: kernel(2, 2)

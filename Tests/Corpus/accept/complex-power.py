from numba import njit


@njit
def kernel(z):
    return z ** 2, z ** 0.5


# run: kernel(1 + 2j)
# run: kernel(-1 + 0.5j)

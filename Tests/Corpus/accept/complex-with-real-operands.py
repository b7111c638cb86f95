from numba import njit


@njit
def kernel(z, x):
    return z + x, x - z, z * x, z / x, x / z


# tolerance: 1e-14
# run: kernel(1 + 2j, 2.5)
# run: kernel(-3.5 + 0.25j, 2)

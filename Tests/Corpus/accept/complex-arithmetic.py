from numba import njit


@njit
def kernel(z, w):
    return z + w, z - w, z * w, z / w, -z


# tolerance: 1e-14
# run: kernel(1 + 2j, 3 - 4j)
# run: kernel(0.5j, -2.0 + 0.1j)

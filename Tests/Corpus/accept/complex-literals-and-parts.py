from numba import njit


@njit
def kernel(x):
    z = x + 2j
    z *= 1 - 0.5j
    z += 1
    return z, z.real, z.imag, abs(z)


# run: kernel(1.5)
# run: kernel(3)

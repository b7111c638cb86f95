from numba import njit


@njit
def kernel(a, b):
    z = complex(a, b)
    w = complex(a)
    return z * w, z.real, z.imag, z.conjugate()


# run: kernel(1.5, -2.0)
# run: kernel(3, 4)

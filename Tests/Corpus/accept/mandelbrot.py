import numpy as np
from numba import njit, prange


@njit
def escape(c, limit):
    z = 0j
    for k in range(limit):
        z = z * z + c
        if z.real * z.real + z.imag * z.imag > 4.0:
            return k
    return limit


@njit(parallel=True)
def kernel(width, height, limit):
    out = np.empty((height, width), np.int32)
    for i in prange(height):
        for j in range(width):
            c = complex(-2.0 + 3.0 * j / width, -1.5 + 3.0 * i / height)
            out[i, j] = escape(c, limit)
    return out


# run: kernel(30, 20, 50)

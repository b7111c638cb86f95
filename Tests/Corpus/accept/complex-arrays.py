import numpy as np
from numba import njit


@njit
def kernel(z):
    out = np.empty(z.size)
    s = 0j
    for i in range(z.size):
        s += z[i] * z[i].conjugate()
        out[i] = z[i].real * 2 - z[i].imag
        z[i] = z[i] * 1j
    return s, out


# tolerance: 1e-14
# run: kernel(rng.random(6) + 1j * rng.random(6))
# run: kernel((rng.random(6) + 1j * rng.random(6)).astype(np.complex64))
# oracle: numba
# run: kernel((rng.random(12) + 1j * rng.random(12))[::2])

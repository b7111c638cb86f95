import numpy as np
from numba import njit


@njit
def pairs(a, b, d, out):
    for i in range(0, a.size - 1, 2):
        out[i] = a[i] * b[i] - d[i]
        out[i + 1] = a[i + 1] * b[i + 1] + d[i + 1]
    return out


@njit
def rotated(z, w, out):
    for i in range(z.size):
        out[i] = z[i] * w[i] - out[i]
    return out


@njit
def fours(a, b, d, out):
    out[0] = a[0] * b[0] - d[0]
    out[1] = a[1] * b[1] + d[1]
    out[2] = a[2] * b[2] - d[2]
    out[3] = a[3] * b[3] + d[3]
    return out


# tolerance: exact
# run: pairs(rng.random(1001), rng.random(1001), rng.random(1001), np.zeros(1001))
# run: pairs(rng.random(1001, np.float32), rng.random(1001, np.float32), rng.random(1001, np.float32), np.zeros(1001, np.float32))
# run: fours(rng.random(4), rng.random(4), rng.random(4), np.zeros(4))
# run: rotated(rng.random(500) + 1j * rng.random(500), rng.random(500) - 2j * rng.random(500), np.ones(500) + 0j)

import math
import numpy as np
import numba


@numba.njit
def wave(x, k):
    s = 0.0
    for j in range(1, k):
        s += math.sin(j * x) / j
    return s


@numba.njit(parallel=True)
def kernel(x, k):
    out = np.empty_like(x)
    for i in numba.prange(x.shape[0]):
        out[i] = wave(x[i], k)
    return out


# tolerance: 1e-11
# run: kernel(np.linspace(0, 3, 2000), 5)

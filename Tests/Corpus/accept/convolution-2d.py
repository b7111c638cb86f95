import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(image, weights):
    n, m = image.shape
    p, q = weights.shape
    out = np.zeros((n - p + 1, m - q + 1))
    for i in prange(out.shape[0]):
        for j in range(out.shape[1]):
            s = 0.0
            for a in range(p):
                for b in range(q):
                    s += image[i + a, j + b] * weights[p - 1 - a, q - 1 - b]
            out[i, j] = s
    return out


# run: kernel(rng.random((12, 14)), rng.random((3, 3)))

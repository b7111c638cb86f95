import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(src, dst):
    for i in prange(1, src.shape[0] - 1):
        for j in range(1, src.shape[1] - 1):
            dst[i, j] = 0.2 * (src[i, j] + src[i - 1, j] + src[i + 1, j]
                               + src[i, j - 1] + src[i, j + 1])


# run: kernel(rng.random((20, 30)), np.zeros((20, 30)))
# run: kernel(rng.random((40, 60))[::2, ::2], np.zeros((20, 30)))
# run: kernel(rng.random((20, 30)).astype(np.float32), np.zeros((20, 30)))
# oracle: numba

import numpy as np
from numba import njit


@njit
def kernel(x):
    out = np.empty(x.size + 1, x.dtype)
    out[0] = 0
    for i, v in enumerate(x):
        out[i + 1] = out[i] + v
    return out


# run: kernel(np.arange(10))
# run: kernel(rng.random(10))
# run: kernel(np.arange(10, dtype=np.float32))

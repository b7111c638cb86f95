import numpy as np
from numba import njit


@njit
def kernel(x):
    s = 0.0
    for v in x:
        s = 0.5 * s + v
    return s


# run: kernel(np.arange(6.0))
# run: kernel(np.arange(6, dtype=np.uint8))
# run: kernel(np.arange(12.0)[1::2])
# run: kernel(np.arange(12.0)[::-1])
# run: kernel(np.empty(0))

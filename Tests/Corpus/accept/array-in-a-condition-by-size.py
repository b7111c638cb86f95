import numpy as np
from numba import njit


@njit
def kernel(x):
    if x.size == 0:
        return -1
    if len(x) > 3 and x.ndim == 1:
        return x[3]
    return 0


# run: kernel(np.arange(5))
# run: kernel(np.arange(2))
# run: kernel(np.empty(0, np.int64))

import numpy as np
from numba import njit


@njit
def kernel(x):
    return np.isnan(x), np.isinf(x), np.isfinite(x)


# run: kernel(1.5)
# run: kernel(np.nan)
# run: kernel(-np.inf)
# run: kernel(np.float32(1))

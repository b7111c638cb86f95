import numpy as np
from numba import njit


@njit
def kernel(x):
    return np.sqrt(x, where=x > 0)


# signature: kernel(f8[:])
# expect-error: pass 'out' too
# at: 7

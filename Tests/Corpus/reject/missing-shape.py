import numpy as np
from numba import njit, prange


@njit
def kernel():
    return np.zeros()


# signature: kernel()
# expect-error: zeros
# at: 7

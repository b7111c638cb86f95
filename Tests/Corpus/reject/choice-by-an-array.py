import numpy as np
from numba import njit


@njit
def kernel(x):
    return 1.0 if x > 0 else 2.0


# signature: kernel(f8[:])
# expect-error: np.where
# at: 7

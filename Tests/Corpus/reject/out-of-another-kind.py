import numpy as np
from numba import njit


@njit
def kernel(x, y):
    np.sqrt(x, out=y)


# signature: kernel(f8[:], i8[:])
# expect-error: store-type
# at: 7

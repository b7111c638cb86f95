import numpy as np
from numba import njit


@njit
def kernel(x):
    np.add.at(x, 3, 1.0)


# signature: kernel(f8[:])
# expect-error: a[i] += x
# at: 7

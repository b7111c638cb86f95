import numpy as np
from numba import njit


@njit
def kernel(flag, a, b):
    if flag:
        r = a[0]
    else:
        r = b[0]
    return r


# oracle: numba
# run: kernel(True, np.array([5], np.int64), np.array([7], np.uint64))
# run: kernel(False, np.array([5], np.int32), np.array([7], np.uint64))

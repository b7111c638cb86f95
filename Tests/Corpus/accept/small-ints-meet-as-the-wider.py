import numpy as np
from numba import njit


@njit
def kernel(flag, a, b):
    if flag:
        r = a[0]
    else:
        r = b[0]
    return r


# run: kernel(True, np.array([5], np.int8), np.array([70000], np.int32))
# run: kernel(False, np.array([5], np.int8), np.array([70000], np.int32))
# run: kernel(True, np.array([200], np.uint8), np.array([-3], np.int16))
# run: kernel(False, np.array([200], np.uint8), np.array([-3], np.int16))

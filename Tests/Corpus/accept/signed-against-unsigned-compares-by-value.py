import numpy as np
from numba import njit


@njit
def kernel(a, b):
    return a[0] < b[0], a[0] == b[0], a[0] > b[0], a[0] != b[0], a[0] <= b[0], a[0] >= b[0]


# run: kernel(np.array([-1]), np.array([1], np.uint64))
# run: kernel(np.array([-1]), np.array([2**64 - 1], np.uint64))
# expect: (True, False, False, True, True, False)
# run: kernel(np.array([2**63 - 1]), np.array([2**63], np.uint64))
# expect: (True, False, False, True, True, False)
# run: kernel(np.array([2**64 - 1], np.uint64), np.array([-1]))
# expect: (False, False, True, True, False, True)
# run: kernel(np.array([-1], np.int8), np.array([255], np.uint8))
# run: kernel(np.array([-1], np.int32), np.array([2**32 - 1], np.uint32))

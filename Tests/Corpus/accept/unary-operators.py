import numpy as np
from numba import njit


@njit
def kernel(x):
    return -x[0], +x[0], ~x[0]


# run: kernel(np.array([5]))
# run: kernel(np.array([-128], np.int8))
# run: kernel(np.array([5], np.uint8))
# run: kernel(np.array([5], np.uint64))
# run: kernel(np.array([0], np.uint32))

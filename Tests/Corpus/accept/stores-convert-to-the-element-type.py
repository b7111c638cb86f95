import numpy as np
from numba import njit


@njit
def kernel(a, v):
    a[0] = v
    a[1] = v * 1.5
    a[2] = v > 0


# run: kernel(np.zeros(3), 3)
# run: kernel(np.zeros(3, np.float32), 3)
# run: kernel(np.zeros(3, np.int64), 3)
# run: kernel(np.zeros(3, np.int8), 3)
# run: kernel(np.zeros(3, np.uint16), 3)
# run: kernel(np.zeros(3, np.complex128), 3)

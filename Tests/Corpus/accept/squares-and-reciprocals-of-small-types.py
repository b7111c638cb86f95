import numpy as np
from numba import njit


@njit
def kernel(a):
    return np.square(a), np.reciprocal(a), np.conj(a), np.sinc(a)


# tolerance: 4ulp
# run: kernel(np.array([-2, -1, 1, 2, 5], dtype=np.int8))
# run: kernel(np.array([1, 2, 5], dtype=np.uint16))
# run: kernel(np.array([-2, -1, 1, 2, 5]))
# run: kernel(np.array([True, True]))
# run: kernel(np.array([0.5, -2.0], dtype=np.float32))

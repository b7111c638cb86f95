import numpy as np
from numba import njit


@njit
def kernel(x, mask):
    return x[mask]


# run: kernel(np.arange(6.0), np.array([True, False, True, True, False, False]))
# run: kernel(np.arange(6), np.zeros(6, dtype=np.bool_))
# run: kernel(np.arange(6.0).reshape(2, 3), np.array([[True, False, True], [False, True, True]]))
# run: kernel(np.arange(6.0).reshape(3, 2), np.array([True, False, True]))
# run: kernel(np.arange(24.0).reshape(2, 3, 4), np.array([[True, False, True], [False, True, True]]))
# run: kernel(np.zeros(0), np.zeros(0, dtype=np.bool_))

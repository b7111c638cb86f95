import numpy as np
from numba import njit


@njit
def kernel(x, index):
    return x[index]


# run: kernel(np.arange(10.0), np.array([3, 1, 4, 1, 5]))
# run: kernel(np.arange(10.0), np.array([-1, -10, 9, 0]))
# run: kernel(np.arange(10), np.array([], dtype=np.int64))
# run: kernel(np.arange(10.0), np.array([[1, 2], [3, 4]]))
# run: kernel(np.arange(12.0).reshape(3, 4), np.array([2, 0]))
# run: kernel(np.arange(10.0)[::-2], np.array([0, 4, -1])[::-1])
# run: kernel(np.array([True, False, True]), np.array([0, 0, 1]))
# run: kernel(np.arange(5) * 1j, np.array([4, 2]))

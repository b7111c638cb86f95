import numpy as np
from numba import njit


@njit
def kernel(a, b):
    return np.less(a, b), np.less_equal(a, b), np.greater(a, b), np.greater_equal(a, b)


@njit
def of_arrays(a, b):
    return np.less(a, b), np.maximum(a, b)


# run: kernel(1 + 2j, 2 - 1j)
# run: kernel(1 + 2j, 1 + 3j)
# run: kernel(1 + 2j, 1 + 2j)
# run: kernel(complex(math.nan, 0), 1j)
# run: kernel(1j, complex(2, math.nan))
# run: kernel(complex(2, math.nan), complex(2, 1))
# run: kernel(np.complex64(1 + 2j), np.float32(2))
# run: kernel(2.5, 2.5 + 1j)
# run: of_arrays(np.array([1j, 2, 3 - 1j]), np.array([2j, 2, 3]))

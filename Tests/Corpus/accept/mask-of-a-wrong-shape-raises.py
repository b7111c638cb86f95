import numpy as np
from numba import njit


@njit
def kernel(x, mask):
    return x[mask]


@njit
def store(x, mask):
    x[mask] = 0
    return x


# run: kernel(np.arange(5.0), np.array([True, False, True, True]))
# raises: IndexError: boolean index did not match indexed array along axis 0; size of axis is 5 but size of corresponding boolean axis is 4
# run: kernel(np.ones((2, 3)), np.ones((2, 2), dtype=np.bool_))
# raises: IndexError: boolean index did not match indexed array along axis 1; size of axis is 3 but size of corresponding boolean axis is 2
# run: kernel(np.ones((1, 3)), np.ones((2, 3), dtype=np.bool_))
# raises: IndexError
# run: store(np.ones(3), np.ones(1, dtype=np.bool_))
# raises: IndexError

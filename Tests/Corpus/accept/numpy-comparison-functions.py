import numpy as np
from numba import njit


@njit
def kernel(a, b):
    return (np.less(a, b), np.less_equal(a, b), np.greater(a, b), np.greater_equal(a, b),
            np.equal(a, b), np.not_equal(a, b))


# run: kernel(1, 2)
# run: kernel(2.0, 2.0)
# run: kernel(3, 2.5)

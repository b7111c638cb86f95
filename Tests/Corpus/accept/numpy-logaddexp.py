import numpy as np
from numba import njit


@njit
def kernel(a, b):
    return np.logaddexp(a, b), np.logaddexp2(a, b)


# run: kernel(1.0, 2.0)
# run: kernel(-800.0, -801.0)

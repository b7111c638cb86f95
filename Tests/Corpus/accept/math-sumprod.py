import math

import numpy as np
from numba import njit


@njit
def kernel(p, q):
    return math.sumprod(p, q)


# run: kernel(np.array([1.0, 2.0]), np.array([3.0, 4.0]))
# expect: 11.0
# run: kernel((1, 2, 3), (4, 5, 6))
# expect: 32
# run: kernel(np.arange(3), np.arange(4))
# expect: 0
# raises: ValueError: Inputs are not the same length

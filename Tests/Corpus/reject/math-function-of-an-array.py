import math

import numpy as np
from numba import njit


@njit
def kernel(x):
    return math.sqrt(x) + math.gamma(x)


# signature: kernel(f8[:])
# expect-error: use 'np.sqrt'
# at: 9
# expect-error: write a loop
# at: 9

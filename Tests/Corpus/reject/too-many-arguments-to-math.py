import math
from numba import njit


@njit
def kernel(x):
    return math.sqrt(x, 2)


# signature: kernel(f8)
# expect-error: sqrt
# at: 7

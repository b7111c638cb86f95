import math
from numba import njit


@njit
def kernel(x, y):
    return math.fabs(x), math.copysign(x, y), math.hypot(x, y), math.pow(abs(x), y)


# run: kernel(-3.0, 4.0)
# run: kernel(3.5, -0.0)
# run: kernel(3, -4)

from math import acos, asin, atan, atan2, cos, sin, tan
from numba import njit


@njit
def kernel(x):
    return sin(x), cos(x), tan(x), asin(x), acos(x), atan(x), atan2(x, 2.0)


# run: kernel(0.5)
# run: kernel(-0.9)
# run: kernel(0)
# run: kernel(1)

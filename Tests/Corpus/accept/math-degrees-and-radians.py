import math
from numba import njit


@njit
def kernel(x):
    return math.degrees(x), math.radians(x)


# tolerance: 4ulp
# run: kernel(1.5)
# run: kernel(180)

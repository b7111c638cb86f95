import math
from numba import njit


@njit
def kernel(x, y):
    return math.remainder(x, y), math.nextafter(x, y)


# oracle: cpython
# run: kernel(7.5, 2.0)
# run: kernel(-7.5, 2.0)
# run: kernel(5.0, 2.0)

import math
from numba import njit


@njit
def kernel(a, b):
    return math.fmod(a, b)


# oracle: cpython
# run: kernel(7.5, 2.0)
# run: kernel(-7.5, 2.0)
# run: kernel(7.5, -2.0)
# run: kernel(-4.0, 2.0)
# run: kernel(7, 3)
# run: kernel(-7, 3)

import math
from numba import njit


@njit
def kernel(x):
    return math.cbrt(x), math.exp2(x)


# oracle: cpython
# run: kernel(27.0)
# run: kernel(-8.0)
# run: kernel(2)

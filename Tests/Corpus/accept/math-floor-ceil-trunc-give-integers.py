import math
from numba import njit


@njit
def kernel(x):
    return math.floor(x), math.ceil(x), math.trunc(x)


# run: kernel(2.5)
# run: kernel(-2.5)
# run: kernel(7.0)
# run: kernel(-0.2)

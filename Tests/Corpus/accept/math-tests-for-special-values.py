import math
from numba import njit


@njit
def kernel(x):
    return math.isnan(x), math.isinf(x), math.isfinite(x)


# run: kernel(1.5)
# run: kernel(float("nan"))
# run: kernel(float("-inf"))
# run: kernel(7)

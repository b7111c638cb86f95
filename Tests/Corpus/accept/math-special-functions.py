import math
from numba import njit


@njit
def kernel(x):
    return math.erf(x), math.erfc(x), math.gamma(x), math.lgamma(x)


# tolerance: 1e-12
# run: kernel(0.5)
# run: kernel(3.7)
# run: kernel(5)

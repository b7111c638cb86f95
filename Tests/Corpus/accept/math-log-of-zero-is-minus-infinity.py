import math
from numba import njit


@njit
def kernel(x):
    return math.log(x), math.exp(x + 1000.0)


# run: kernel(0.0)
# expect: (-np.inf, np.inf)

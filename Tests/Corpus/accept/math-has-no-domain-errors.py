import math
from numba import njit


@njit
def kernel(x):
    return math.sqrt(x), math.log(x), math.asin(x)


# run: kernel(-4.0)
# expect: (np.nan, np.nan, np.nan)
# run: kernel(-2)
# expect: (np.nan, np.nan, np.nan)

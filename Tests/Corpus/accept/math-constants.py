import math
import numpy as np
from numba import njit


@njit
def kernel():
    return math.pi, math.e, math.inf, math.nan, math.tau, np.pi, np.e, np.inf, np.nan, np.euler_gamma


# oracle: numba
# run: kernel()
# expect: (np.pi, np.e, np.inf, np.nan, 2 * np.pi, np.pi, np.e, np.inf, np.nan, np.euler_gamma)

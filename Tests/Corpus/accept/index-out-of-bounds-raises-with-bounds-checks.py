import numpy as np
from numba import njit


@njit
def kernel(x, i):
    return x[i]


# options: --boundscheck
# run: kernel(np.arange(5), 4)
# run: kernel(np.arange(5), -5)
# run: kernel(np.arange(5), 5)
# raises: IndexError
# run: kernel(np.arange(5), -6)
# raises: IndexError
# run: kernel(np.empty(0), 0)
# raises: IndexError

import numpy as np
from numba import njit


@njit
def kernel(x, v):
    if v in x:
        return 1, v not in x, 3 in x, (v in x[1:]) or v in x * 2
    return 0, v not in x, 3 in x, v in x + 1


# run: kernel(np.arange(5.0), 3.0)
# run: kernel(np.arange(6).reshape(2, 3), 7)
# run: kernel(np.array([np.nan, 1.0]), np.nan)
# run: kernel(np.zeros(0), 1.0)

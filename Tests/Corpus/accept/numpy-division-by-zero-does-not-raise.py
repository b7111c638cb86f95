import numpy as np
from numba import njit


@njit
def kernel(a, b):
    return np.divide(a, b), np.true_divide(a, b), np.reciprocal(b)


# run: kernel(1.0, 0.0)
# run: kernel(-1.0, 0.0)
# run: kernel(0.0, 0.0)
# run: kernel(3.0, 4.0)

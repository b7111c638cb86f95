import numpy as np
from numba import njit


@njit
def kernel(a, b):
    return np.minimum(a, b), np.maximum(a, b), np.fmin(a, b), np.fmax(a, b)


# run: kernel(1.5, -2.0)
# run: kernel(3, 7)
# run: kernel(float("nan"), 1.0)
# run: kernel(1.0, float("nan"))
# run: kernel(3, 2.5)

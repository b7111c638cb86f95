import numpy as np
from numba import njit


@njit
def kernel(x):
    return np.max(x[x > 10])


# run: kernel(np.arange(12.0))
# run: kernel(np.arange(5.0))
# raises: ValueError: zero-size array to reduction operation maximum which has no identity

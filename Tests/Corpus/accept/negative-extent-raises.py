import numpy as np
from numba import njit


@njit
def kernel(n):
    return np.zeros(n)


# run: kernel(2)
# run: kernel(-1)
# raises: ValueError: negative dimensions

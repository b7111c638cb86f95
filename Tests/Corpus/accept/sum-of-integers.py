import numpy as np
from numba import njit


@njit
def kernel(x):
    """Sum of all elements."""
    total = 0
    for items in x:
        total += items
    return total


# run: kernel(np.arange(10))
# run: kernel(np.arange(20)[::3])
# run: kernel(np.arange(10, dtype=np.int32))
# run: kernel(np.arange(10.0))
# run: kernel(np.empty(0, np.int64))
# run: kernel(np.array([7]))

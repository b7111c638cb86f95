"""All forms of arange with integers."""
import numpy as np
from numba import njit


@njit
def forms(a, b, c):
    return np.arange(b), np.arange(a, b), np.arange(a, b, c), np.arange(b, dtype=np.float32), np.arange(a, b, dtype=np.int16)


# run: forms(2, 7, 2)
# run: forms(7, 2, -2)
# run: forms(0, 0, 1)
# run: forms(-5, 5, 3)
# run: forms(0, 5, 0)
# raises: ZeroDivisionError

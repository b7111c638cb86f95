"""item takes the only element, or one by its index."""
import numpy as np
from numba import njit


@njit
def only(a):
    return a.item()


@njit
def one(a, i):
    return a.item(i), a.item((0, 1))


# run: only(np.array([7]))
# run: only(np.array([[2.5]]))
# run: one(np.arange(6).reshape(2, 3), 4)
# run: one(np.arange(6.0).reshape(2, 3), -1)
# run: only(np.arange(3))
# raises: ValueError: can only convert an array of size 1 to a Python scalar
# run: one(np.arange(6).reshape(2, 3), 6)
# raises: IndexError

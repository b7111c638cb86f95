"""There is no smallest of no elements."""
import numpy as np
from numba import njit


@njit
def smallest(a):
    return np.nanmin(a)


@njit
def greatest(a):
    return np.nanmax(a)


# run: smallest(np.zeros(0))
# raises: ValueError: zero-size array to reduction operation fmin which has no identity
# run: greatest(np.zeros(0))
# raises: ValueError: zero-size array to reduction operation fmax which has no identity

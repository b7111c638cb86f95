"""Docstring of the file."""
# A comment above the imports.
import numpy as np  # numbers
from numba import njit


@njit  # compiled
def kernel(x):  # the kernel
    """Sum of squares.

    More text with "quotes", a */ and a backslash \\ in it.
    """
    # starts at zero
    total = 0.0  # float
    for v in x:  # each element
        # a comment in the loop
        total += v * v  # add /* it */
    "a string that stands alone"
    return total  # done
    # behind the last statement


# run: kernel(np.arange(5.0))

"""The decimals of np.round and the exponents of np.ldexp stay integers beside arrays of floats."""
import numpy as np
from numba import njit


@njit
def rounds(x):
    return np.round(x, 1), np.around(x, 2), np.ldexp(x, 3), x.round(1)


# run: rounds(np.array([0.125, 2.25, -1.675]))
# run: rounds(np.array([0.125, 2.25, -1.675], np.float32))

from math import *
from numba import njit


@njit
def kernel(x):
    return sin(x) + sqrt(pi)


# run: kernel(1.0)

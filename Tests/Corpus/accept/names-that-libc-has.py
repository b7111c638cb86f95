import math
import numpy as np
from numba import njit


@njit
def exp(x):
    return x + 1


@njit
def main(y0, time):
    return y0 * time


@njit
def kernel(sin, malloc, free, NULL, stdout):
    index = sin + malloc
    j1 = exp(free) + math.exp(0.0)
    int64_t = main(NULL, stdout)
    I = 3
    return index, j1, int64_t, I, math.sin(0.0)


# run: kernel(1, 2, 3.0, 4, 5)

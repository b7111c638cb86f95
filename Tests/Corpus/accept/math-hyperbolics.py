import math as m
from numba import njit


@njit
def kernel(x):
    return m.sinh(x), m.cosh(x), m.tanh(x), m.asinh(x), m.acosh(x + 1), m.atanh(x / 10)


# run: kernel(0.5)
# run: kernel(3)

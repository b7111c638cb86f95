import numpy as np
from numba import float64, njit, types

FROZEN = types.Array(float64, 1, "C", readonly=True)


@njit([float64(FROZEN), float64(float64[::1])])
def total(x):
    result = 0.0
    for value in x:
        result += value
    return result


@njit([float64(FROZEN, float64[:]), float64(float64[::1], float64[::1])])
def product(x, y):
    result = 0.0
    for i in range(len(x)):
        result += x[i] * y[i]
    return result


# run: total(np.arange(5.0))
# run: product(np.arange(5.0), np.ones(5))

import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x):
    positive = 0
    total = 0.0
    for i in prange(x.size):
        if x[i] > 0.5:
            positive += 1
            total += x[i]
        elif x[i] < 0.1:
            total -= 1
    return positive, total


# oracle: cpython
# run: kernel(rng.random(20000))

import numpy as np
from numba import njit


@njit
def kernel(x):
    for i in range(1, len(x)):
        v = x[i]
        j = i - 1
        while j >= 0 and x[j] > v:
            x[j + 1] = x[j]
            j -= 1
        x[j + 1] = v


# run: kernel(rng.integers(0, 100, 40))
# run: kernel(rng.random(80)[::2])

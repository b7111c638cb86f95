import numpy as np
from numba import njit


@njit
def kernel(keys, values):
    swapped = True
    n = keys.size
    while swapped:
        swapped = False
        for i in range(n - 1):
            if keys[i] > keys[i + 1]:
                keys[i], keys[i + 1] = keys[i + 1], keys[i]
                values[i], values[i + 1] = values[i + 1], values[i]
                swapped = True
        n -= 1


# run: kernel(rng.integers(0, 50, 20), np.arange(20))

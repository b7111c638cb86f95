import numpy as np
from numba import njit


@njit
def kernel(x, lo, hi, bins):
    counts = np.zeros(bins, np.int64)
    for v in x:
        if lo <= v <= hi:
            b = int((v - lo) / (hi - lo) * bins)
            counts[min(b, bins - 1)] += 1
    return counts


# run: kernel(rng.random(500), 0.0, 1.0, 10)
# run: kernel(rng.integers(0, 50, 500), 5, 40, 7)

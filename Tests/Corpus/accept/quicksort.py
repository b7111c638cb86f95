import numpy as np
from numba import njit


@njit
def sort(x, lo, hi):
    while lo < hi:
        pivot = x[(lo + hi) // 2]
        i, j = lo, hi
        while i <= j:
            while x[i] < pivot:
                i += 1
            while x[j] > pivot:
                j -= 1
            if i <= j:
                x[i], x[j] = x[j], x[i]
                i += 1
                j -= 1
        sort(x, lo, j)
        lo = i


@njit
def kernel(x):
    sort(x, 0, x.size - 1)


# oracle: cpython
# run: kernel(rng.integers(0, 1000, 200))
# run: kernel(rng.random(101)[::-1])
# run: kernel(np.empty(0))

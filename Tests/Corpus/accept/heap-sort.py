import numpy as np
from numba import njit


@njit
def sift(x, root, n):
    while 2 * root + 1 < n:
        child = 2 * root + 1
        if child + 1 < n and x[child] < x[child + 1]:
            child += 1
        if x[root] >= x[child]:
            return
        x[root], x[child] = x[child], x[root]
        root = child


@njit
def kernel(x):
    n = len(x)
    for start in range(n // 2 - 1, -1, -1):
        sift(x, start, n)
    for end in range(n - 1, 0, -1):
        x[0], x[end] = x[end], x[0]
        sift(x, 0, end)


# run: kernel(rng.integers(0, 100, 50))
# run: kernel(rng.random(60)[::-2])

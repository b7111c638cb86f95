import numpy as np
from numba import njit


@njit
def kernel(points, centres):
    n, dims = points.shape
    k = centres.shape[0]
    labels = np.empty(n, np.int32)
    sums = np.zeros((k, dims))
    counts = np.zeros(k)
    for i in range(n):
        best = -1
        least = np.inf
        for c in range(k):
            d = 0.0
            for j in range(dims):
                diff = points[i, j] - centres[c, j]
                d += diff * diff
            if d < least:
                least = d
                best = c
        labels[i] = best
        counts[best] += 1
        for j in range(dims):
            sums[best, j] += points[i, j]
    for c in range(k):
        if counts[c] > 0:
            for j in range(dims):
                centres[c, j] = sums[c, j] / counts[c]
    return labels


# run: kernel(rng.random((60, 2)), np.array([[0.1, 0.1], [0.9, 0.9], [0.1, 0.9]]))

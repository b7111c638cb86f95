import numpy as np
from numba import njit


@njit
def kernel(A):
    n = A.shape[0]
    pivot = np.zeros(n, np.int64)
    for k in range(n):
        p = k
        for i in range(k + 1, n):
            if abs(A[i, k]) > abs(A[p, k]):
                p = i
        pivot[k] = p
        if A[p, k] == 0.0:
            raise ValueError("singular matrix")
        if p != k:
            for j in range(n):
                A[k, j], A[p, j] = A[p, j], A[k, j]
        for i in range(k + 1, n):
            A[i, k] /= A[k, k]
            for j in range(k + 1, n):
                A[i, j] -= A[i, k] * A[k, j]
    return pivot


# run: kernel(rng.random((7, 7)))
# run: kernel(np.zeros((2, 2)))
# raises: ValueError: singular matrix

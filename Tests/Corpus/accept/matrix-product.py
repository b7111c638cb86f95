import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(A, B):
    n, k = A.shape
    m = B.shape[1]
    C = np.zeros((n, m))
    for i in prange(n):
        for p in range(k):
            a = A[i, p]
            for j in range(m):
                C[i, j] += a * B[p, j]
    return C


# run: kernel(rng.random((17, 9)), rng.random((9, 13)))
# run: kernel(np.asfortranarray(rng.random((17, 9))), rng.random((13, 9)).T)
# run: kernel(np.zeros((0, 3)), np.zeros((3, 2)))

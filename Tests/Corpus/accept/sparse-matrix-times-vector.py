import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(indptr, indices, data, x):
    n = indptr.size - 1
    y = np.zeros(n)
    for i in prange(n):
        s = 0.0
        for k in range(indptr[i], indptr[i + 1]):
            s += data[k] * x[indices[k]]
        y[i] = s
    return y


# run: kernel(np.array([0, 2, 2, 5]), np.array([0, 2, 1, 2, 0]), np.arange(1.0, 6.0), np.array([1.0, 2.0, 3.0]))
# run: kernel(np.array([0, 2, 2, 5], np.int32), np.array([0, 2, 1, 2, 0], np.int32), np.arange(1.0, 6.0), np.array([1.0, 2.0, 3.0]))

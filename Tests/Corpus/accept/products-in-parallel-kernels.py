import numpy as np
from numba import njit, prange


@njit(parallel=True)
def shared(a, b):
    return a @ b


@njit
def alone(a, b):
    return a @ b


@njit
def difference(a, b):
    return np.max(np.abs(shared(a, b) - alone(a, b)))


@njit(parallel=True)
def each(a, b):
    # products inside a parallel loop run on its threads
    norms = np.empty(a.shape[0])
    for i in prange(a.shape[0]):
        norms[i] = np.sum(a[i] @ b)
    return norms


# run: shared(np.arange(600.0).reshape(20, 30) % 7, np.arange(570.0).reshape(30, 19) % 5)
# run: shared(np.arange(2.0).reshape(1, 2), np.arange(6.0).reshape(2, 3))
# run: shared(np.zeros((0, 40)), np.zeros((40, 200)))
# run: difference(rng.random((41, 37)), rng.random((37, 23)))
# run: each(np.arange(7200.0).reshape(8, 30, 30) % 11, np.arange(900.0).reshape(30, 30) % 3)

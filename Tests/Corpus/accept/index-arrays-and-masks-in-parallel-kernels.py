import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(x, index, mask, v):
    taken = x[index] * v
    x[index] = v
    x[index] += 1.0
    np.add.at(x, index, v)
    small = x[mask]
    x[mask] = -x[mask]
    x[x > 100.0] = 0.0
    return taken, small, x, np.sum(x[mask]), np.sum(x, where=mask)


@njit(parallel=True)
def rows(x, index, mask):
    out = np.zeros(x.shape)
    for i in prange(x.shape[0]):
        row = x[i]
        out[i, index] = row[index] * 2
        out[i][mask] += row[mask]
    return out


# run: kernel(np.arange(3000.0), np.arange(6000) % 1500, np.arange(3000) % 3 == 0, np.arange(6000.0))
# oracle: cpython
# tolerance: 1e-13
# run: rows(np.arange(3000.0).reshape(500, 6), np.array([1, 3, 1]), np.array([True, False, True, True, False, False]))
# oracle: cpython

"""Reductions and expressions read views of any arrangement."""
import numpy as np
from numba import njit


@njit
def sums(a):
    b = np.transpose(a, (2, 0, 1))
    return b.sum(axis=0), (b + 1).sum(), a.reshape(6, -1).sum(axis=1), (a.reshape(-1, 2)[:, 0] * 2)


# run: sums(np.arange(24).reshape(2, 3, 4))
# run: sums(np.arange(24.0).reshape(2, 3, 4))

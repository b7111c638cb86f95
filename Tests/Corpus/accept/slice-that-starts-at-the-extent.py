"""`b[len(b)::-1]` starts at the last element, as every start beyond the end does."""
import numpy as np
from numba import njit


@njit
def kernel(b, step):
    return b[len(b)::-1].copy(), b[b.size::-2].copy(), b[len(b)::step].copy(), b[0:len(b)].copy()


@njit
def rows(p):
    return p[p.shape[0]::-1, p.shape[1]::-1].copy()


# run: kernel(np.arange(3.0), -1)
# run: kernel(np.arange(4.0), 1)
# run: kernel(np.arange(0.0), -2)
# run: rows(np.arange(6.0).reshape(2, 3))

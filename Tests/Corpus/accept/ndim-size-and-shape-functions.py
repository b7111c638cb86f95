"""np.ndim, np.size and np.shape take arrays, numbers and tuples."""
import numpy as np
from numba import njit


@njit
def facts(a, x):
    return np.ndim(a), np.size(a), np.shape(a), np.ndim(x), np.size(x), np.ndim((1, 2)), np.size((1, 2))


# run: facts(np.zeros((2, 3)), 1.5)
# run: facts(np.zeros(0), 2)

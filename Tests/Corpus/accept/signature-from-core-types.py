import numpy as np
from numba import njit
from numba.core import types

vector = types.Array(types.float64, 1, "C")
pair = types.Tuple((types.float64, types.int64))


@njit(pair(vector, types.int64))
def kernel(x, k):
    return x[k], k + 1


# run: kernel(np.arange(4.0), 2)

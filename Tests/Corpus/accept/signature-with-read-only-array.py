import numpy as np
from numba import njit, types

frozen = types.Array(types.float64, 1, "C", readonly=True)


@njit(types.float64(frozen))
def kernel(x):
    return x[0] + x[1]


# run: kernel(readonly(np.arange(4.0)))

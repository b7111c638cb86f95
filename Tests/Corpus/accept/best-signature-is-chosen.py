import numpy as np
from numba import njit


@njit(["i4(i4)", "f8(f8)"])
def half(x):
    return x / 2


@njit
def kernel(x):
    return half(x)


# oracle: numba
# run: kernel(np.int32(7))
# run: kernel(7.0)
# run: kernel(np.float32(7))

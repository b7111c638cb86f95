import numpy as np
from numba import njit


@njit(["i8(i8[:])", "f8(f8[:])", "f4(f4[:])"])
def kernel(x):
    s = x[0]
    for i in range(1, x.size):
        s += x[i]
    return s


# run: kernel(np.arange(1, 6))
# run: kernel(np.arange(1.0, 6.0))
# run: kernel(np.arange(1, 6, dtype=np.float32))

import numpy as np
import numba as nb
from numba import njit, float32, int64


@njit
def kernel(x):
    a = int64(x)
    b = float32(x)
    c = nb.uint8(x)
    return a, b, c


# run: kernel(3.7)
# run: kernel(77)

import numpy as np
from numba import njit, prange


@njit
def kernel(x):
    while (n := x[0]) > 0:
        x[0] -= 1
    return n


# signature: kernel(f8[:])
# expect-error: :=
# at: 7

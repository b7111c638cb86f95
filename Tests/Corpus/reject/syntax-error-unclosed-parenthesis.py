import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    return (n + 1


# expect-error: (
# at: 7

import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    a = first_missing + n
    b = second_missing + n
    return a + b + third_missing


# signature: kernel(i8)
# expect-error: first_missing
# at: 7
# expect-error: second_missing
# at: 8
# expect-error: third_missing
# at: 9

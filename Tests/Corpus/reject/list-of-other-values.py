import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    a = [[n], 2.5]
    b = ["x"]
    c = [np.zeros(2)]
    d = [[np.zeros(i)] for i in range(n)]
    return n


# signature: kernel(i8)
# expect-error: a list of list(int64) does not hold float64
# at: 7
# expect-error: a list of unicode_type
# at: 8
# expect-error: a list of float64
# at: 9
# expect-error: a list of float64
# at: 10

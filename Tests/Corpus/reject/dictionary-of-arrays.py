import numpy as np
from numba import njit


@njit
def kernel(n):
    d = {1: np.zeros(n)}
    e = {1j: 2}
    f = {"a": 2}
    return 0


# signature: kernel(i8)
# expect-error: a dictionary of float64[::1] is not supported
# at: 7
# expect-error: complex128 as a key is not supported
# at: 8
# expect-error: unicode_type as a key is not supported
# at: 9

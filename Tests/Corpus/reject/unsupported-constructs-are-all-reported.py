import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    global total
    with n:
        pass
    del n
    return {1: 2, **n}


# signature: kernel(i8)
# expect-error: global
# at: 7
# expect-error: with
# at: 8
# expect-error: del
# at: 10
# expect-error: '**' in a dictionary
# at: 11

import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    a = [n]
    for v in a:
        a.append(v)
    for i, v in enumerate(a):
        a.pop()
    return [a.pop() for v in a]


# signature: kernel(i8)
# expect-error: a loop runs over it
# at: 9
# expect-error: a loop runs over it
# at: 11
# expect-error: a loop runs over it
# at: 12

import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    a = [n]
    a.push(1)
    a.append(1, 2)
    a.sort(cmp=abs)
    a[0:2] = [1]
    a *= 2
    a["x"]
    del a
    return a < [1]


# signature: kernel(i8)
# expect-error: 'push'
# at: 8
# expect-error: argument
# at: 9
# expect-error: cmp
# at: 10
# expect-error: cannot be stored
# at: 11
# expect-error: *=
# at: 12
# expect-error: index
# at: 13
# expect-error: del
# at: 14
# expect-error: <
# at: 15

"""The decorator's 'locals' says what a variable is, whatever it is given."""
import numpy as np
from numba import njit, types


# oracle: numba
@njit(locals={"s": types.float32, "k": types.uint8})
def total(x):
    s = 0
    for i in range(x.size):
        s += x[i]
    k = x.size + 250
    return s, k


@njit(locals=dict(wide=types.float64))
def chosen(n):
    if n > 2:
        wide = n
    else:
        wide = 0.5
    return wide * 2


# run: total(np.arange(40000) / 3.0)
# run: total(np.arange(9.0))
# run: chosen(1)
# run: chosen(5)

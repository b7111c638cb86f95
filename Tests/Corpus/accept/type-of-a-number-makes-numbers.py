"""`type(x)(1)` and `x.dtype.type(1)` are numbers of the type that `x` has."""
import numpy as np
from numba import njit


@njit
def inverse(x):
    return type(x)(1) / x


@njit
def total(x):
    s = type(x[0])(0)
    for value in x:
        s += value
    return s


@njit
def halves(x):
    return x * x.dtype.type(2), x.dtype.type(0.5)


@njit
def whole(n):
    return type(n)(2.75)


# run: inverse(4.0)
# run: inverse(np.float32(3))
# run: inverse(3)
# run: total(np.arange(5, dtype=np.float32))
# run: total(np.arange(5.0))
# run: halves(np.ones(3, np.float32))
# run: halves(np.ones(3))
# run: whole(3)
# run: whole(2.5)
# run: whole(np.int32(3))

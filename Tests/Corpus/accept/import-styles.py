import math as maths
import numpy
import numba
import numba as nb
from numpy import float32, sqrt as root


@numba.njit
def kernel(x):
    a = numpy.exp(0.0) + maths.floor(2.5)
    return a + root(x) + float32(0.5), helper(x)


@nb.jit(nopython=True)
def helper(x):
    return x + maths.pi


# run: kernel(4.0)

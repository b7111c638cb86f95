import numpy as np
from numba import njit


class Failure(Exception):
    pass


@njit("(i8,)")
def kernel(x):
    a = vars(x)
    b = frozenset(x)
    c = np.float16(1)
    d = np.interpolate(x)
    raise Failure("no")


@njit("(i8,)")
def imports(x):
    from math import sqrt
    return sqrt(x)


@njit("(i8,)")
def stars(x):
    a, *b = (1, 2, x)
    return a


# expect-error: 'vars' is not supported
# at: 11
# expect-error: 'frozenset' is not supported
# at: 12
# expect-error: 'np.float16' is not supported: use 'np.float32'
# at: 13
# expect-error: 'numpy.interpolate' is not known
# at: 14
# expect-error: the class 'Failure' is not supported
# at: 15
# expect-error: 'import' inside a kernel
# at: 20
# expect-error: a starred target is not supported
# at: 26

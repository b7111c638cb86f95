import math
from numba import njit, prange


@njit
def f(x):
    return math.exp(-x * x)


@njit(parallel=True)
def kernel(a, b, n):
    h = (b - a) / n
    s = 0.5 * (f(a) + f(b))
    for i in prange(1, n):
        s += f(a + i * h)
    return s * h


# run: kernel(0.0, 2.0, 4000)
# run: kernel(0, 1, 10)

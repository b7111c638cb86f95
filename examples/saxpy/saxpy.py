"""A scaled vector is added to another one."""
from numba import njit, prange


@njit("void(f4, f4[::1], f4[::1])")
def saxpy(a, x, y):
    """y = a * x + y, in place."""
    for i in range(x.size):
        y[i] = a * x[i] + y[i]


@njit("void(f4, f4[::1], f4[::1])", parallel=True)
def parallel_saxpy(a, x, y):
    """y = a * x + y, in place, shared among the threads."""
    for i in prange(x.size):
        y[i] = a * x[i] + y[i]

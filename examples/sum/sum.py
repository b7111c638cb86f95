"""The sum of many integers, on one core and on all of them."""
from numba import njit, prange


@njit("i8(i8[::1])")
def ssum(x):
    """Sum of all elements."""
    total = 0
    for items in x:
        total += items
    return total


@njit("i8(i8[::1])", parallel=True)
def psum(x):
    """Sum of all elements, shared among the threads."""
    total = 0
    for i in prange(x.size):
        total += x[i]
    return total

"""A slice of an array is as long as the array only where both are empty: then shapes differ in
nothing that is known before the call."""
import numpy as np
from numba import njit


@njit
def kernel(q, p, n, m):
    q[n:, n:m] += p[n:5:2, 2:] + p
    return q


@njit
def shorter(c):
    c -= c[1:]
    c += c[1:] * c
    return c


# run: kernel(np.ones((0, 2)), np.zeros((0, 0)), 0, 0)
# run: kernel(np.ones((3, 2)), np.ones((3, 2)), 2, 2)
# raises: ValueError
# run: shorter(np.ones(0))
# run: shorter(np.ones(4))
# raises: ValueError

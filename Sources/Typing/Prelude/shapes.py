"""Functions that rearrange arrays."""
import numpy as np
from numba import njit


@njit
def roll(a, shift, axis=None):
    """Return the elements moved along; those that fall off come in at the other end."""
    result = np.empty(a.shape, a.dtype)
    if a.ndim == 1:
        n = a.shape[0]
        if n > 0:
            start = shift % n
            for i in range(start):
                result[i] = a[n - start + i]
            for i in range(start, n):
                result[i] = a[i - start]
    elif a.ndim == 2:
        n, m = a.shape
        if n > 0 and m > 0:
            if axis is None:
                start = shift % (n * m)
                for i in range(n):
                    for j in range(m):
                        place = (i * m + j + start) % (n * m)
                        result[place // m, place % m] = a[i, j]
            elif axis == 0 or axis == -2:
                start = shift % n
                for i in range(n):
                    result[(i + start) % n] = a[i]
            elif axis == 1 or axis == -1:
                start = shift % m
                for i in range(n):
                    for j in range(m):
                        result[i, (j + start) % m] = a[i, j]
            else:
                raise ValueError("axis is out of bounds for array of dimension 2")
    return result

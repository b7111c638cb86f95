"""Integers have no negative powers where elements of arrays are meant, also by a variable."""
import numpy as np
from numba import njit


@njit
def power(x, n):
    return x**n


@njit
def power_of_sum(x, n):
    return (x + 1) ** (n - 1) * 2


@njit
def stored(x, n):
    y = np.zeros(x.size, np.int64)
    y[:] = x**n
    return y


@njit
def in_place(x, n):
    x **= n
    return x


@njit
def total(x, n):
    return np.sum(x**n)


@njit
def by_function(x, n):
    return np.power(x, n)


@njit(parallel=True)
def parallel(x, n):
    return x**n + 1


# run: power(np.arange(1, 5), 3)
# run: power(np.arange(1, 5), 0)
# run: power(np.arange(1, 5), -2)
# raises: ValueError: Integers to negative integer powers are not allowed.
# run: power(np.array([1, 2], dtype=np.int8), np.array([3, -1], dtype=np.int8))
# raises: ValueError: Integers to negative integer powers are not allowed.
# run: power(np.array([1, 2], dtype=np.int8), np.array([3, 1], dtype=np.int8))
# run: power(np.arange(0), -2)
# run: power(np.arange(1.0, 4), -2)
# run: power(np.arange(3, dtype=np.uint8), np.arange(3, dtype=np.uint8))
# run: power_of_sum(np.arange(6).reshape(2, 3), 3)
# run: power_of_sum(np.arange(6).reshape(2, 3), 0)
# raises: ValueError: Integers to negative integer powers are not allowed.
# run: stored(np.arange(4), 2)
# run: stored(np.arange(4), -1)
# raises: ValueError: Integers to negative integer powers are not allowed.
# run: in_place(np.arange(4), 2)
# run: in_place(np.arange(4), -1)
# raises: ValueError: Integers to negative integer powers are not allowed.
# run: total(np.arange(4), 2)
# run: total(np.arange(4), -1)
# raises: ValueError: Integers to negative integer powers are not allowed.
# run: by_function(np.arange(4), 2)
# run: by_function(np.arange(4), -1)
# raises: ValueError: Integers to negative integer powers are not allowed.
# run: parallel(np.arange(4), 2)
# run: parallel(np.arange(4), -1)
# raises: ValueError: Integers to negative integer powers are not allowed.

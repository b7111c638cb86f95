"""The body is written out for each element of a tuple of several types."""
from collections import namedtuple

import numpy as np
from numba import njit

Pair = namedtuple("Pair", ["first", "second"])


@njit
def types_stay(a):
    total = 0.0
    halves = 0
    for x in (7, 7.5, a):
        total += x / 2
        halves += int(x // 2)
    return total, halves, x


@njit
def arrays(u, v, w):
    largest = 0.0
    for a in (u, v, w):
        for k in range(a.size):
            largest = max(largest, a[k])
    return largest


@njit
def numbered(x, n):
    out = np.zeros(3)
    for k, item in enumerate((x, n, 2.5)):
        out[k] = item * (k + 1)
    for a, b in zip((1, 2.5), (n, x)):
        out[0] += a * b
    return out


@njit
def swapped(a, b):
    for x in (a, b):
        a = x * 2
        b = a + 1
    return a, b


@njit
def first_large(n, x):
    for item in Pair(n, x):
        if item > 3:
            return item * 1.0
    else:
        n += 1
    return n * 1.0


@njit
def nested(n):
    total = 0.0
    for i in range(n):
        for a in (i, 0.5):
            for b in (2, a, 1.5):
                total += a * b
    return total


# run: types_stay(3)
# run: types_stay(-3.5)
# run: arrays(np.arange(3.0), np.arange(5) * 0.5, np.ones((2, 2)).ravel())
# run: arrays(np.arange(3.0), np.arange(4), np.arange(20.0)[::2])
# run: numbered(1.5, 4)
# run: swapped(2, 0.5)
# run: first_large(2, 3.5)
# run: first_large(2, 2.5)
# run: first_large(4, 2.5)
# run: nested(5)

"""Kernels take lists from outside; what they store into one is their own copy's."""
import numpy as np
from numba import njit


@njit
def total(items):
    result = 0.0
    for v in items:
        result += v
    return result, len(items), items[-1], sorted(items)


@njit
def pairs(items):
    longest = 0
    for a, b in items:
        if b - a > longest:
            longest = b - a
    return longest, items[0], np.array([b for a, b in items])


@njit
def doubled(items, n):
    return [n * v for v in items] + items, max(items), sum(items), n in items


@njit("f8(List(f8), i8)")
def declared(items, n):
    return items[n]


# run: declared([1.5, 2.5], 1)
# run: total([1, 2, 3])
# run: total([1.5])
# run: pairs([(1, 2), (3, 7)])
# run: doubled([3, 1, 2], 2)

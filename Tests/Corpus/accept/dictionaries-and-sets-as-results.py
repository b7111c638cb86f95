"""Dictionaries and sets that are returned to callers that are no kernels."""
import numpy as np
from numba import njit


@njit
def counts(x):
    d = {}
    for v in x:
        d[v] = d.get(v, 0) + 1
    return d


@njit
def lengths(n):
    return {i * 3 % n: i / 2 for i in range(n)}


@njit
def dropped(n):
    d = {i: i * i for i in range(n)}
    for i in range(0, n, 3):
        del d[i]
    if n > 4:
        d[3] = -1
    return d


@njit
def distinct(x):
    return {v % 7 for v in x}


@njit
def less(n):
    s = {i for i in range(n)}
    for i in range(0, n, 2):
        s.discard(i)
    return s


@njit
def pairs(n):
    d = {}
    for i in range(n):
        d[i % 3, i % 2 == 0] = (i, i * 0.5)
    return d


@njit
def cells(n):
    return {(i % 4, i / 2) for i in range(n)}


@njit
def flags(n):
    return {i % 2 == 0: i + 1j for i in range(n)}


@njit
def all_of_them(x, n):
    d = counts(x)
    d[-1] = len(d)
    return d, less(n), x * 2, n, lengths(n)


@njit
def empty(n):
    d = {1: 0.5}
    d.clear()
    if n > 3:
        raise ValueError("too many")
    return d


@njit
def limited(x):
    d = {}
    for v in x:
        if v < 0:
            raise ValueError("negative: " + str(v))
        d[v] = v / 2
    return d


@njit
def either(x, n):
    if n > 0:
        return counts(x)
    return {5: n}


@njit
def called(x):
    d = either(x, 1)
    d[0] = 7
    return d


# run: counts(np.array([3, 1, 3, 2, 1, 3]))
# run: counts(np.arange(100) % 23)
# run: counts(np.arange(0))
# run: counts(np.array([0.5, 1.5, 0.5]))
# run: counts(np.array([3, 1, 3], dtype=np.uint8))
# run: lengths(20)
# run: dropped(40)
# run: dropped(2)
# run: distinct(np.arange(30))
# run: less(50)
# run: less(1)
# run: pairs(13)
# run: cells(9)
# run: flags(5)
# run: all_of_them(np.array([4, 4, 1]), 6)
# run: empty(2)
# run: empty(5)
# raises: ValueError: too many
# run: limited(np.array([4, 0, 1]))
# run: limited(np.array([4, 0, -1]))
# raises: ValueError: negative: -1
# run: either(np.array([2, 2]), 1)
# run: either(np.array([2, 2]), 0)
# run: called(np.array([2, 0]))

"""A dictionary that starts empty and takes its types from what is stored."""
import numpy as np
from numba import njit


@njit
def counts(x):
    d = {}
    for v in x:
        if v in d:
            d[v] += 1
        else:
            d[v] = 1
    keys = np.zeros(len(d), np.int64)
    values = np.zeros(len(d), np.int64)
    i = 0
    for k in d:
        keys[i] = k
        i += 1
    for i, n in enumerate(d.values()):
        values[i] = n
    return keys, values, len(d)


@njit
def with_get(x):
    d = dict()
    for v in x:
        d[v] = d.get(v, 0.5) + 0.25
    order = 0.0
    for k, v in d.items():
        order = order * 3 + k * v
    return order, len(d), 3 in d, 3 not in d


@njit
def with_setdefault(x):
    d = {}
    for i in range(x.size):
        first = d.setdefault(x[i], i)
        if first != i:
            d[x[i]] = -first
    return [k for k in d], [v for v in d.values()], [k + v for k, v in d.items()]


@njit
def many(n, step):
    d = {}
    for i in range(n):
        d[i * step] = i
    total = 0
    for i in range(n):
        total += d[i * step] * (i % 7)
    return total, len(d), n * step in d


# run: counts(np.array([3, 1, 3, 2, 1, 3, -5]))
# run: counts(np.arange(100) * 37 % 23)
# run: counts(np.zeros(0, np.int64))
# run: with_get(np.array([3, 1, 3, 2, 1, 3, -5]))
# run: with_get(np.arange(50) * 37 % 23)
# run: with_setdefault(np.array([3, 1, 3, 2, 1, 3, -5]))
# run: many(1000, 1)
# run: many(1000, 4096)
# run: many(300, -1000003)

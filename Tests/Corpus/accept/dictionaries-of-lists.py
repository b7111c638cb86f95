"""Dictionaries whose values are lists."""
import numpy as np
from numba import njit


@njit
def groups(x, m):
    found = {}
    for i in range(len(x)):
        key = x[i] % m
        if key not in found:
            found[key] = []
        found[key].append(i)
    result = np.zeros(m, np.int64)
    for key, places in found.items():
        for place in places:
            result[key] = result[key] * 10 + place
    return result, len(found)


@njit
def defaults(n):
    found = {}
    for i in range(n):
        found.setdefault(i % 3, []).append(float(i))
    total = 0.0
    for key in found:
        total += key + sum(found[key])
    kept = found.pop(0)
    kept.append(2.0)
    again = found[1]
    again += kept
    return total, len(kept), len(found[1]), 7.0 in found[1]


@njit
def written(n):
    d = {1: [n], 2: [n, n + 1]}
    e = {i: [i, j] for i in range(3) for j in range(2)}
    d[2][0] = 50
    d[3] = d[1]
    d[3].append(4)
    return len(d[1]), d[2][0], e[2][1], len(e)


# run: groups(np.arange(20), 3)
# run: defaults(12)
# run: written(3)

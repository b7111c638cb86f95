"""A name for one of several dictionaries, also made anew in a loop."""
import numpy as np
from numba import njit


@njit
def either(flag, n):
    if flag:
        d = {1: n}
    else:
        d = {2: n + 1}
        d[3] = 4
    d[5] = 6
    return list(d.items())


@njit
def in_a_loop(n):
    total = 0
    for i in range(n):
        d = {}
        for j in range(i):
            d[j % 3] = j
        total += len(d)
        if i == 7:
            d = {0: 1, 1: 2}
        total += d.get(0, 0)
    return total


@njit
def optional(k):
    d = {1: 2.5}
    v = d.get(k)
    if v is None:
        return -1.0
    return v


@njit
def conditional(k, n):
    d = {i: i * i for i in range(n)}
    x = d[k] if k in d else -1
    y = k in d and d[k] > 3
    if k in d and d[k] > 3:
        x += 1
    return x, y, d[min(k, n - 1)] + d[0]


# run: either(True, 5)
# run: either(False, 5)
# run: in_a_loop(10)
# run: optional(1)
# run: optional(2)
# run: conditional(2, 5)
# run: conditional(1, 5)
# run: conditional(7, 5)

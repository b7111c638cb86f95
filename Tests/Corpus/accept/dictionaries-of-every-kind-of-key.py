import numpy as np
from numba import njit


@njit
def floats(x):
    d = {}
    for v in x:
        d[v] = d.get(v, 0) + 1
    return [k for k in d], list(d.values()), d[0.0], np.inf in d


@njit
def pairs(n):
    d = {}
    for i in range(n):
        for j in range(n):
            d[i, j % 3] = i * j
    total = 0
    for (i, j), v in d.items():
        total += (i + 1) * (2 * j + 1) * v
    return total, len(d), (1, 2) in d, (2, 1) in d, d.get((n, n), -1), d[(0, 0)]


@njit
def mixed_keys(n):
    d = {(0, 0.5, True): (1, 2.5)}
    for i in range(n):
        d[i % 4, i * 0.5, i % 2 == 0] = (i, i / 3)
    a, b = d[2, 1.0, True]
    s = 0.0
    for k in d:
        s += k[0] * 10 + k[1]
    for first, second in d.values():
        s += first - second
    return a, b, s, len(d)


@njit
def flags(x):
    d = {True: 0, False: 0}
    for v in x:
        d[v > 2] += v
    return d[True], d[False]


@njit
def nested(n):
    d = {((0, 1), 2): 1.5}
    for i in range(n):
        d[(i, i + 1), i % 2] = i * 0.5
    total = 0.0
    for (pair, last), v in d.items():
        total += pair[0] * v + last - pair[1]
    return total, ((1, 2), 1) in d, ((1, 2), 0) in d


@njit
def small_integers(x, y):
    d = {}
    for i in range(x.size):
        d[x[i]] = y[i]
    return d[5] + d[x[0]], len(d)


# run: floats(np.array([0.5, -0.0, 1e300, 0.0, 0.5, -1.25, np.inf, np.inf, 5e-324]))
# run: floats(np.array([0.0]))
# run: pairs(3)
# run: pairs(20)
# run: mixed_keys(3)
# run: mixed_keys(40)
# run: flags(np.arange(7))
# run: nested(2)
# run: nested(30)
# run: small_integers(np.arange(3, 9, dtype=np.int8), np.arange(6.0))
# run: small_integers(np.arange(3, 9, dtype=np.uint16), np.arange(6))

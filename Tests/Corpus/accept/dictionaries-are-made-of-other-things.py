import numpy as np
from numba import njit


@njit
def literals(a, b):
    d = {a: 1, b: 2, 7: 3}
    e = {a: (1, 0.5), b: (2, b / 2)}
    return list(d.items()), list(e.values()), len(d)


@njit
def comprehended(n, x):
    squares = {i: i * i for i in range(n) if i % 3 != 1}
    grid = {(i, j): i - j for i in range(n) for j in range(i)}
    by_value = {v: k for k, v in squares.items()}
    return list(squares.items()), list(grid), by_value[4], {v: 1 for v in x}[x[0]]


@njit
def zipped(x, y):
    d = dict(zip(x, y))
    e = dict(enumerate(y))
    pairs = [(1, 2.5), (3, 4.5), (1, 6.5)]
    f = dict(pairs)
    return list(d.items()), e[1], list(f.items())


@njit
def copied(n):
    d = {i: i for i in range(n)}
    e = d.copy()
    f = dict(d)
    e[0] = 10
    f[n] = 5
    d.pop(0)
    return list(d), list(e.values()), len(f), f[0]


@njit
def updated(n):
    d = {i: i for i in range(n)}
    e = {i: -i for i in range(n - 1, n + 3)}
    d.update(e)
    d.update({1: 100})
    d.update(zip([2, 200], [1, 2]))
    d.update(d)
    return list(d.items())


@njit
def read_as_sequences(n):
    d = {i * 7 % 5: i * 0.5 for i in range(n)}
    return (sum(d), sorted(d), min(d), max(d), sum(d.values()), max(d.values()),
            sorted(d.keys(), reverse=True), np.array(list(d.values())).mean(),
            any(d), list(zip(d, d.values())), list(reversed(d)))


# run: literals(1, 2)
# run: literals(7, 7)
# run: comprehended(6, np.arange(3.0))
# run: zipped(np.array([3, 1, 3]), np.array([0.5, 1.5, 2.5]))
# run: copied(4)
# run: updated(3)
# run: updated(20)
# run: read_as_sequences(4)
# run: read_as_sequences(12)

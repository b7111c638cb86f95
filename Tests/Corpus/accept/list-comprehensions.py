"""Comprehensions over ranges, arrays, lists and tuples, with tests and several clauses."""
import numpy as np
from numba import njit


@njit
def plain(n):
    i = 5
    squares = [i * i for i in range(n)]
    return squares, i


@njit
def chosen(x):
    return [v * 2.0 for v in x if v > 0.0 if v < 10.0]


@njit
def nested(n):
    return [10 * i + j for i in range(n) for j in range(i) if (i + j) % 2]


@njit
def stepped(n):
    down = [i for i in range(n, -n, -2)]
    up = [i + 0.5 for i in range(1, n, 3)]
    return down, up


@njit
def pairs(x, y):
    sums = [a * b for a, b in zip(x, y)]
    places = [i + v for i, v in enumerate(x)]
    doubled = [2 * v for v in places]
    back = [v for v in reversed(doubled)]
    return sums, places, back


@njit
def arrays(n):
    a = np.array([i * 0.5 for i in range(n)])
    b = np.asarray([i for i in range(n) if i % 3])
    return a, b * 2, np.array([i for i in range(n)], dtype=np.float32)


# run: plain(5)
# run: plain(0)
# run: plain(-3)
# run: chosen(np.array([1.0, -2.0, 30.0, 4.0]))
# run: nested(5)
# run: stepped(6)
# run: pairs(np.array([1.0, 2.0, 3.0]), np.array([4.0, 5.0]))
# run: arrays(6)

"""np.array of comprehensions inside each other makes an array of several axes."""
import numpy as np
from numba import njit


@njit
def table(n, m):
    return np.array([[i * 10 + j for j in range(m)] for i in range(n)])


@njit
def scaled(x, y):
    outer = np.array([[a * b for b in y] for a in x])
    pairs = np.array([[v, 2 * v, 1] for v in x])
    points = np.array([(i, i * i) for i in range(1, 9, 3)], dtype=np.float32)
    return outer, pairs, points


@njit
def cube(n):
    return np.array([[[i + j * k for k in range(2)] for j in range(3, 0, -1)] for i in range(n)]) * 2


@njit
def generators(n):
    x = np.arange(n) * 0.5
    squares = sum(i * i for i in range(n))
    return squares, max(v - 1.0 for v in x), min(i % 3 for i in range(1, n)), sorted(-v for v in x)


# run: table(3, 4)
# run: scaled(np.array([1.0, 2.0]), np.array([3.0, 4.0, 5.0]))
# run: cube(2)
# run: generators(6)

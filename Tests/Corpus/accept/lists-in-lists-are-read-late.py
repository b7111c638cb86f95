"""Elements of inner lists are read when all operands are there; arrays of them are copies."""
import numpy as np
from numba import njit


@njit
def copied():
    rows = [[1, 2], [3]]
    a = np.array(rows[0])
    b = np.asarray(rows[1])
    a[0] = 50
    b[0] = 60
    return a, b, rows[0][0], rows[1][0]


@njit
def spread(rows, n):
    for i in range(n):
        rows.append([i] * 20)
    rows[0].append(n)
    return rows[-1]


@njit
def summed(n):
    rows = [[1, 2]]
    return sum(spread(rows, n)), len(spread(rows, 1)), 3 in spread(rows, 4)


@njit
def late(n):
    rows = [[1, 2]]
    both = rows[0] + spread(rows, n)
    rows[0].extend(spread(rows, n))
    return len(both), sum(both), sum(rows[0]), len(rows)


@njit
def equal(n):
    rows = [[1, 2]]
    other = [1, 2, n]
    return rows[0] == other[: 2 + len(spread(rows, n)) // 20]


# run: copied()
# run: summed(5)
# run: late(3)
# run: late(100)
# run: equal(100)

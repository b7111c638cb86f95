"""Lists of lists and dictionaries of lists that are returned to callers that are no kernels."""
import numpy as np
from numba import njit


@njit
def triangle(n):
    return [[i * j for j in range(i)] for i in range(n)]


@njit
def neighbours(heads, tails, n):
    rows = [[0] for _ in range(n)]
    for row in rows:
        row.clear()
    for a, b in zip(heads, tails):
        rows[a].append(b)
        rows[b].append(a)
    return rows


@njit
def twice(n):
    row = [n, n + 1]
    rows = [row, row, [8]]
    row.append(5)
    return rows, rows[0], len(rows)


@njit
def deep(n):
    return [[[i + j + k / 4 for k in range(j)] for j in range(i)] for i in range(n)]


@njit
def groups(x):
    d = {}
    for v in x:
        if v % 3 in d:
            d[v % 3].append(v)
        else:
            d[v % 3] = [v]
    return d


@njit
def tagged(n):
    return [(i, [i * j for j in range(i)], i / 2) for i in range(n)]


@njit
def lists_of_pairs(n):
    return [[(j, j / 2) for j in range(i)] for i in range(n)]


@njit
def of_a_kernel(n):
    rows = triangle(n)
    rows.append([7])
    rows[0].append(-1)
    return rows


@njit
def recursive(n):
    if n == 0:
        return [[0]]
    rows = recursive(n - 1)
    rows.append([n, n * n])
    return rows


@njit
def limited(n):
    rows = [[0]]
    for i in range(n):
        if i > 5:
            raise ValueError("too long: " + str(len(rows)))
        rows.append([i] * i)
    return rows


@njit
def both(n):
    floats = [[i / 2] * i for i in range(n)]
    return triangle(n), floats, {2: floats[1]}, np.arange(n)


# run: triangle(6)
# run: triangle(0)
# run: triangle(1)
# run: neighbours(np.array([0, 0, 2, 1]), np.array([1, 2, 3, 3]), 5)
# run: twice(3)
# run: deep(4)
# run: groups(np.array([4, 1, 5, 9, 2, 6]))
# run: groups(np.arange(60))
# run: tagged(5)
# run: lists_of_pairs(4)
# run: of_a_kernel(5)
# run: recursive(12)
# run: limited(4)
# run: limited(40)
# raises: ValueError: too long: 7
# run: both(4)

"""Operators and methods of lists whose elements are tuples or lists."""
import numpy as np
from numba import njit


@njit
def parts(n):
    a = [(i, 0.5 * i) for i in range(n)]
    b = a[1:]
    c = a[::-2] + b
    d = 2 * c[:2]
    e = d * 2
    a.reverse()
    f = a.copy()
    f.extend(b)
    f.extend([(7, 8.5)])
    f += e
    return a, b, c, d, e, f


@njit
def searched(n):
    a = [(i % 4, i) for i in range(n)]
    b = a.copy()
    same = a == b, a != b
    b.append((1, 1))
    a.remove((1, 1))
    return same, a == b, (2, 2) in a, (2, 3) in a, (2, 3) not in a, b.index((1, 1)), b.count((1, 1))


@njit
def missing(n):
    a = [(1, n)]
    return a.index((2, n))


@njit
def not_removed(n):
    a = [(1, n)]
    a.remove((2, n))
    return a


@njit
def lists(n):
    rows = [[1, n], [3]]
    more = [[1, n], [3]]
    found = [3] in rows, [4] in rows, rows == more, rows != more, rows.index([3]), rows.count([3])
    rows[0].append(5)
    more.remove([3])
    return found, rows == more, len(more), rows[0] == [1, n, 5]


@njit
def extended(n):
    a = [n]
    a.extend(range(n))
    a.extend(v * v for v in range(3))
    a += (7, 8)
    a.extend(zip_sums(n))
    pairs = [(0, 0)]
    pairs.extend(zip(a, range(3)))
    pairs.extend(enumerate([5, 6]))
    rows = [[1], [2]]
    rows[0].extend(range(2))
    rows[1].extend(rows[0])
    return a, pairs, sum(rows[1])


@njit
def zip_sums(n):
    return [x + y for x, y in zip(range(n), range(n))]


@njit
def dictionaries(n):
    d = {i: 0.5 * i for i in range(n)}
    e = {i: 0.5 * i for i in range(n - 1, -1, -1)}
    same = d == e, d != e
    e[0] = 9.0
    other = d == e
    e[0] = 0.0
    e[n] = 1.0
    longer = d == e
    del e[n]
    return same, other, longer, d == e, {(1, 2): (3, 4)} == {(1, 2): (3, 4)}


# run: parts(2)
# run: parts(6)
# run: searched(9)
# run: missing(1)
# raises: ValueError
# run: not_removed(1)
# raises: ValueError: list.remove(x): x not in list
# run: lists(2)
# run: extended(0)
# run: extended(4)
# run: dictionaries(5)

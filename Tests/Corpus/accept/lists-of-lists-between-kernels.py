"""Kernels pass lists of lists and the lists in them, and return them."""
import numpy as np
from numba import njit


@njit
def make(n):
    """Lists of one's own."""
    return [[i] * (i + 1) for i in range(n)]


@njit
def total(rows):
    s = 0
    for row in rows:
        for value in row:
            s += value
    return s


@njit
def add(rows, i, value):
    rows[i].append(value)


@njit
def longest(rows):
    best = rows[0]
    for row in rows:
        if len(row) > len(best):
            best = row
    return best


@njit
def grow(row, n):
    for i in range(n):
        row.append(i)
    return len(row)


@njit
def add_row(rows, n):
    row = [n]
    rows.append(row)
    row.append(n + 1)
    return row


@njit
def calls(n):
    rows = make(n)
    more = make(2)
    before = total(rows)
    for i in range(n):
        add(rows, i, 10 * i)
    found = longest(rows)
    found.append(1000)
    last = add_row(rows, 5)
    last[0] = 77
    count = grow(rows[0], 20)
    more[0].append(total(rows))
    rows.append(more[1])
    more[1][0] = -3
    return before, total(rows), total(more), count, len(rows), rows[-1][0], rows[n][0], rows[n - 1][-1]


@njit
def tree(children, node):
    """Count the nodes below one by recursion."""
    count = 1
    for child in children[node]:
        count += tree(children, child)
    return count


@njit
def tree_size(n):
    children = [[] for _ in range(n)]
    for i in range(1, n):
        children[(i - 1) // 2].append(i)
    return tree(children, 0), tree(children, 1)


@njit
def split(rows, limit):
    """Deepen lists by recursion, which makes new ones."""
    if len(rows[-1]) > limit:
        return 0
    rows.append(rows[-1] + [len(rows)])
    return 1 + split(rows, limit)


@njit
def deepened(n):
    rows = [[0]]
    steps = split(rows, n)
    return steps, len(rows), total(rows)


@njit
def row_of_its_own(n):
    rows = make(n)
    return rows[n - 1]


@njit
def chosen(rows, i):
    if i < 0:
        return [1, 2, 3]
    return rows[i]


@njit
def choices(n):
    rows = make(n)
    a = chosen(rows, -1)
    b = chosen(rows, 1)
    a.append(4)
    b.append(5)
    return sum(a), sum(b), sum(rows[1])


@njit
def put(rows, row):
    rows.append(row)


@njit
def put_twice(rows, row):
    put(rows, row)
    put(rows, row)


@njit
def given(n):
    """Lists that a kernel puts into others go on under their names."""
    rows = [[n]]
    row = [1, 2]
    put_twice(rows, row)
    row.append(n)
    put(rows, [4, 5, 6])
    return len(rows), sum(rows[1]), sum(rows[2]), len(rows[3])


@njit
def first(rows, i):
    return rows[i][0]


@njit
def failing(n):
    rows = make(n)
    rows.append([n])
    add_row(rows, 3)
    return first(rows, 1) + first(rows, n + 5)


# run: calls(1)
# run: calls(6)
# run: tree_size(2)
# run: tree_size(20)
# run: deepened(9)
# run: row_of_its_own(4)
# run: choices(3)
# run: given(5)
# run: failing(0)
# raises: IndexError: list index out of range

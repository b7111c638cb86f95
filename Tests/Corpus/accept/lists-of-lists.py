"""Lists that stand in lists: one that is named twice is one list."""
import numpy as np
from numba import njit


@njit
def neighbours(edges, n):
    """Count and sum the neighbours of each node."""
    adjacent = [[] for _ in range(n)]
    for k in range(edges.shape[0]):
        adjacent[edges[k, 0]].append(edges[k, 1])
        adjacent[edges[k, 1]].append(edges[k, 0])
    degrees = np.zeros(n, np.int64)
    sums = np.zeros(n, np.int64)
    for i in range(n):
        degrees[i] = len(adjacent[i])
        for j in adjacent[i]:
            sums[i] += j
    return degrees, sums


@njit
def named_twice(n):
    row = [1, 2]
    rows = [row, row, [7]]
    for i in range(n):
        row.append(i)
        rows[1].append(10 * i)
    first = rows[0]
    first[0] = -1
    return len(row), rows[0][0], rows[1][-1], rows[2][0], sum(rows[1]), len(rows)


@njit
def built(n):
    """A triangle of Pascal's."""
    rows = []
    for i in range(n):
        row = [1]
        if i > 0:
            above = rows[i - 1]
            for j in range(1, len(above)):
                row.append(above[j - 1] + above[j])
            row.append(1)
        rows.append(row)
    total = 0
    for row in rows:
        for value in row:
            total = (total * 3 + value) % 1000003
    return total


@njit
def methods(n):
    rows = [[float(i), 0.5] for i in range(n)]
    rows.insert(1, [9.0])
    last = rows.pop()
    rows[0].insert(0, 4.0)
    rows[0].extend(rows[1])
    rows[0].extend(rows[0])
    rows[1] += [1.0, 2.0]
    taken = rows[1].pop(0)
    rows[1].remove(2.0)
    rows[0].reverse()
    rows[0].sort()
    del rows[0][0]
    rows.append(last)
    rows += [[3.0, 3.5]]
    part = rows[1:]
    part[0][0] = 100.0
    twice = rows + part
    twice.reverse()
    rows[2][1] += 5.0
    total = 0.0
    for i, row in enumerate(twice):
        for value in row:
            total += (i + 1) * value
    return total, taken, len(twice), rows[0].index(4.0), rows[0].count(0.5), 9.0 in rows[0]


@njit
def swapped(n):
    rows = [[i] for i in range(n)]
    rows[0], rows[1] = rows[1], rows[0]
    rows[2] = rows[0]
    rows[2].append(5)
    rows[1] = [8, 9]
    rows[1].clear()
    if rows[1]:
        return -1, 0, 0
    return len(rows[0]), rows[2][1], len(rows[1])


@njit
def deep(n):
    blocks = [[[i + j] for j in range(3)] for i in range(n)]
    for block in blocks:
        for row in block:
            row.append(row[0] * 2)
    blocks[0].append([41, 42])
    total = 0
    for i in range(len(blocks)):
        for j in range(len(blocks[i])):
            for value in blocks[i][j]:
                total = total * 7 % 1000003 + value
    return total


@njit
def pairs(n):
    """Tuples in inner lists, and lists in tuples."""
    rows = [[(i, 0.5 * j) for j in range(i + 1)] for i in range(n)]
    rows[0].append((7, 7.5))
    named = [(k, [k, k + 1]) for k in range(3)]
    total = 0.0
    for row in rows:
        for i, x in row:
            total += i * x
    for k, values in named:
        values.append(k)
        total += len(values) * k
    return total, named[2][1][2]


@njit
def grows_while_read(n):
    """Python goes on where a list gets longer."""
    rows = [[1], [2]]
    seen = 0
    for value in rows[0]:
        seen += value
        if len(rows[0]) < n:
            rows[0].append(value + 1)
            continue
        rows[1].append(value)
    for i, value in enumerate(rows[1]):
        seen = seen * 10 + i + value
        if i == 0:
            rows[1].append(3)
    return seen, len(rows[0]), len(rows[1])


@njit
def joined(n):
    rows = [[i] for i in range(n)] + [[7]] + [[8, 9]] * 2
    rest = [[1], [2]][1:]
    rest.extend([[4], [5, 6]])
    rest.extend(rows)
    numbers = []
    for i in range(3):
        numbers = numbers + [i]
    columns = [list(pair) for pair in zip(rows[-1], numbers)]
    flat = [value for row in rest for value in row]
    lengths = [len(row) for row in rest]
    rows[-1][0] = 100
    return flat, lengths, sum([1, 2] + [3] + [4]), rows[-2][0], columns[1][1]


@njit
def arrays(n):
    """Arrays of lists are copies."""
    rows = [[1, 2], [3, n]]
    matrix = np.array(rows)
    first = np.array(rows[0])
    first[0] = 50
    matrix[0, 0] = 70
    floats = np.asarray(rows, dtype=np.float64)
    return matrix, first, rows[0][0], floats / 2


@njit
def taken_apart(n):
    rows = [[i, i + 1] for i in range(n)]
    a, b = rows[0]
    total = a + b
    for x, y in rows:
        total += x * y
    rows[-1].append(5)
    for i, (x, y) in enumerate(rows):
        total += i
    return total


@njit
def filled_step_by_step(x):
    blocks = []
    blocks.append([])
    blocks[0].append([])
    blocks[0][0].append(x)
    blocks[0].append([x, x])
    return blocks[0][0][0] + len(blocks[0])


@njit
def indices(i, j):
    rows = [[1, 2], [3]]
    return rows[i][j]


# run: neighbours(np.array([[0, 1], [1, 2], [2, 0], [3, 1]]), 5)
# run: named_twice(0)
# run: named_twice(30)
# run: built(1)
# run: built(12)
# run: methods(3)
# run: swapped(3)
# run: deep(2)
# run: deep(9)
# run: pairs(4)
# run: grows_while_read(5)
# run: grows_while_read(40)
# run: taken_apart(3)
# raises: ValueError
# run: filled_step_by_step(2.5)
# run: arrays(4)
# run: joined(0)
# run: joined(3)
# run: indices(-1, 0)
# run: indices(2, 0)
# raises: IndexError: list index out of range
# run: indices(1, 1)
# raises: IndexError: list index out of range

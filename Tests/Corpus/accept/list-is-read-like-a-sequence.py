"""Lists are run over, sliced, joined, repeated, compared and summed."""
import numpy as np
from numba import njit


@njit
def loops(n):
    items = [n, 2, 3]
    total = 0
    for v in items:
        total += v
    for i, v in enumerate(items):
        total += i * v
    for v, w in zip(items, [1.5, 2.5, 3.5]):
        total += v * w
    for v in reversed(items):
        total = 2 * total + v
    return total


@njit
def slices(n):
    items = [0, 1, 2, 3, 4, 5, n]
    return items[1:4], items[::-1], items[-3:], items[::2], items[5:2], items[:]


@njit
def joined(n):
    items = [1, 2]
    return items + [n], items * 3, 2 * items, items * 0, [0.0] * n


@njit
def compared(n):
    items = [1, 2, n]
    other = [1, 2, 3]
    return items == other, items != other, items == [1, 2], 2 in items, n not in other, 9 in items


@njit
def folded(n):
    items = [4, 1, n]
    values = [0.5, 0.25]
    return sum(items), min(items), max(items), any(items), all(items), sum(values), min(values)


@njit
def ordered(x):
    items = [3, 1, 2]
    return sorted(items), sorted(items, reverse=True), items, sorted(x)


@njit
def made(x, n):
    return list(x), list(range(n)), list((1, n)), list([n, 2])


@njit
def numpy_functions(n):
    items = [1.5, 2.5, n]
    return np.sum(items), np.array(items), np.mean(items), np.max(items), np.array(items).size


@njit
def least(n):
    items = [n]
    items.pop()
    return min(items)


# run: loops(1)
# run: slices(6)
# run: joined(3)
# run: compared(3)
# run: compared(4)
# run: folded(0)
# run: ordered(np.array([2.5, -1.0, 0.5]))
# run: made(np.array([1.5, 2.5]), 4)
# run: numpy_functions(0.5)
# run: least(1)
# raises: ValueError: min() arg is an empty sequence

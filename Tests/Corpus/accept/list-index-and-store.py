"""Indices of lists count from the end where they are negative; others raise IndexError."""
from numba import njit


@njit
def read(n, i):
    items = [3, 1, 4, 1, 5, n]
    return items[i], items[-1], items[0], items[-6]


@njit
def write(n, i):
    items = [0.0, 0.0, 0.0]
    items[i] = 1.5
    items[1] += 2.0
    items[-1] -= n
    return items


@njit
def empty(n):
    items = [n]
    items.pop()
    return items[0]


@njit
def last(n):
    items = [n]
    items.clear()
    return items[-1]


# run: read(2, 0)
# run: read(2, 5)
# run: read(2, -6)
# run: write(2.5, 0)
# run: write(2.5, -3)
# run: read(2, 6)
# raises: IndexError: list index out of range
# run: read(2, -7)
# raises: IndexError: list index out of range
# run: write(2.5, 3)
# raises: IndexError: list assignment index out of range
# run: write(2.5, -4)
# raises: IndexError: list assignment index out of range
# run: empty(1)
# raises: IndexError: list index out of range
# run: last(1)
# raises: IndexError: list index out of range

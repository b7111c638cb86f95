"""A list that a loop makes anew starts empty each time; errors in between free it."""
from numba import njit


@njit
def rows(n):
    sizes = []
    largest = [0]
    for i in range(n):
        row = []
        for j in range(i):
            row.append(i * j)
        if len(row) > len(largest):
            largest = row.copy()
        sizes.append(len(row))
    return sizes, largest


@njit
def failing(n):
    outer = [1.0]
    for i in range(n):
        inner = [0.5]
        for j in range(20):
            inner.append(j / 2)
        if i == 3:
            raise ValueError("three")
        outer.append(sum(inner))
    return outer


@njit
def early(n):
    for i in range(n):
        row = [i]
        row.append(n)
        if i == 2:
            return row
        if i == 1:
            continue
    return [-1]


# run: rows(6)
# run: rows(30)
# run: failing(2)
# run: early(9)
# run: early(1)
# run: failing(9)
# raises: ValueError: three

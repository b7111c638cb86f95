"""A list grows by append, and is returned as a list."""
from numba import njit


@njit
def squares(n):
    # Room grows as it is needed.
    items = []
    for i in range(n):
        items.append(i * i)
    return items


@njit
def halves(n):
    items = [0.5]
    for i in range(n):
        items.append(i / 2)
    return items, len(items)


@njit
def flags(n):
    found = []
    if n > 2:
        found.append(n > 5)
    return found, n


# run: squares(3)
# run: squares(8)
# run: squares(9)
# run: squares(100)
# run: halves(0)
# run: halves(20)
# run: flags(7)

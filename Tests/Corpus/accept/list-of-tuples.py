"""Lists hold tuples of numbers."""
from numba import njit


@njit
def pairs(n):
    items = []
    for i in range(n):
        items.append((i, i / 2))
    items.insert(1, (100, 0.5))
    last = items.pop()
    return items, last, items[0], len(items)


@njit
def walk(n):
    queue = [(0, 1)]
    total = 0
    while queue:
        depth, value = queue.pop(0)
        total += value
        if depth < n:
            queue.append((depth + 1, 2 * value))
            queue.append((depth + 1, 2 * value + 1))
    for depth, value in [(i, 2 * i) for i in range(n)]:
        total += depth * value
    return total


@njit
def change(n):
    items = [(1, 2), (3, 4)]
    items[0] = (n, n + 1)
    del items[-1]
    first, second = items[0]
    return first, second, items[0][1]


# run: pairs(3)
# run: pairs(20)
# run: walk(4)
# run: change(7)

"""insert, remove, index, count, reverse, sort, clear, extend and copy do what they do in Python."""
from numba import njit


@njit
def insert(i, n):
    items = [1, 2, 3]
    for k in range(n):
        items.insert(i, 10 + k)
    return items


@njit
def remove(x):
    items = [5, 7, 5, 9]
    items.remove(x)
    return items


@njit
def find(x):
    items = [5, 7, 5, 9]
    return items.index(x), items.count(x), items.index(x, 1), items.index(x, -2, 4)


@njit
def arrange(n):
    items = [3.5, -1.0, n, 2.0]
    items.sort()
    turned = items.copy()
    turned.reverse()
    items.sort(reverse=True)
    items.append(0.0)
    return items, turned


@njit
def extend(n):
    items = [1, 2]
    items.extend([n, n + 1])
    items.extend(items)
    more = []
    more += items
    more.extend(more)
    more += [7]
    items.clear()
    items.append(5)
    return items, more, len(more)


@njit
def drop(i):
    items = [1, 2, 3, 4]
    del items[i]
    del items[0]
    return items


# run: insert(0, 1)
# run: insert(1, 9)
# run: insert(-1, 2)
# run: insert(-9, 2)
# run: insert(99, 3)
# run: remove(5)
# run: remove(9)
# run: find(5)
# run: find(9)
# run: arrange(1.25)
# run: extend(8)
# run: drop(0)
# run: drop(-1)
# run: remove(1)
# raises: ValueError: list.remove(x): x not in list
# run: find(4)
# raises: ValueError: 4 is not in list
# run: drop(4)
# raises: IndexError: list assignment index out of range

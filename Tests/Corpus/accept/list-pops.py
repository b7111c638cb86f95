"""pop takes the last element or one at an index; a list is true while it has elements."""
from numba import njit


@njit
def drain(n):
    stack = [1, 2, 3]
    total = 0
    rounds = 0
    while stack:
        top = stack.pop()
        total = 2 * total + top
        rounds += 1
        if top > n and rounds < 10:
            stack.append(top - n)
    return total, rounds, len(stack)


@njit
def at(i):
    items = [10, 20, 30, 40]
    taken = items.pop(i)
    return taken, items


@njit
def order(n):
    items = [n, n + 1, n + 2]
    return len(items) + 10 * items.pop() + 100 * len(items), items[0] - items.pop() + len(items)


@njit
def none_left(n):
    items = []
    for i in range(n):
        items.append(i)
    items.pop()
    return items.pop(0)


# run: drain(1)
# run: drain(2)
# run: at(0)
# run: at(3)
# run: at(-1)
# run: at(-4)
# run: order(5)
# run: none_left(2)
# run: at(4)
# raises: IndexError: pop index out of range
# run: at(-5)
# raises: IndexError: pop index out of range
# run: none_left(0)
# raises: IndexError: pop from empty list
# run: none_left(1)
# raises: IndexError: pop from empty list

from numba import njit


@njit
def moved(a, b):
    a.append(b.pop())


@njit
def kernel(n):
    items = [n, 1]
    moved(items, items)
    for x in items:
        moved(items, [x])
    return items


# signature: kernel(i8)
# expect-error: second name
# at: 12
# expect-error: a loop runs over it
# at: 14

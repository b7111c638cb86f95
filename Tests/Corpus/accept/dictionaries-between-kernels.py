"""Dictionaries, sets and lists that kernels pass to each other and return, and that callees change."""
import numpy as np
from numba import njit


@njit
def made(n, k):
    d = {}
    for i in range(n):
        d[i * k] = i + 0.5
    return d


@njit
def total(d):
    s = 0.0
    for k, v in d.items():
        s += k * v
    return s


@njit
def doubled(d):
    for k in d:
        d[k] *= 2
    return len(d)


@njit
def both(n):
    return made(n, 2), {i % 4 for i in range(n)}, n


@njit
def returned(n):
    d = made(n, 3)
    count = doubled(d)
    e, s, m = both(n)
    e[1] = 0.25
    return total(d), count, total(e), sorted(s), m, total(made(4, 1)), len(made(3, 1))


@njit
def counted(d, key):
    d[key] = d.get(key, 0) + 1
    return d[key]


@njit
def forgotten(d, s, key):
    d.pop(key, 0)
    s.discard(key)
    s.add(-key)


@njit
def changed(x):
    d = {0: 0}
    s = {1, 2}
    largest = 0
    for v in x:
        largest = max(largest, counted(d, v))
    forgotten(d, s, 1)
    forgotten(d, s, x[0])
    return list(d.items()), largest, sorted(s), counted({5: 6}, 5)


@njit
def visit(node, first, following, seen, order):
    if node in seen:
        return 0
    seen.add(node)
    order.append(node)
    steps = 1
    child = first[node]
    while child >= 0:
        steps += visit(child, first, following, seen, order)
        child = following[child]
    return steps


@njit
def traversed(n):
    first = np.full(n, -1)
    following = np.full(n, -1)
    for i in range(n - 1, 0, -1):
        following[i] = first[(i - 1) // 3]
        first[(i - 1) // 3] = i
    order = [-1]
    seen = set()
    seen.add(n)
    steps = visit(0, first, following, seen, order)
    return order, steps, len(seen)


@njit
def squeezed(items):
    while len(items) > 0 and items[-1] == 0:
        items.pop()
    items.insert(0, len(items))


@njit
def extended(items, x):
    items.extend(x)
    squeezed(items)
    return items[0]


@njit
def grown(x):
    items = [3]
    pairs = [(1, 2.5)]
    extended(items, x)

    def paired(a):
        pairs.append((a, a / 2))

    for v in x:
        paired(v)
    return items, extended(items, x), extended([1], x), pairs, len(items)


@njit
def risky(d, items, k):
    d[int(k)] = int(k * k)
    items.append(k)
    if k > 20:
        raise ValueError("too many: " + str(len(items)))


@njit
def raising(n):
    d = {-1: 0}
    items = [0.5]
    for i in range(n):
        risky(d, items, i / 1)
    return len(d), items


# run: raising(4)
# run: raising(40)
# raises: ValueError: too many: 23
# run: returned(5)
# run: changed(np.array([3, 1, 3, 2, 1, 3]))
# run: traversed(40)
# run: grown(np.array([4, 5, 0, 0]))
# run: grown(np.array([0, 0]))

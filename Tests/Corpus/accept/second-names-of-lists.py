"""A list, a dictionary or a set under two names, each of which is assigned once."""
import numpy as np
from numba import njit


@njit
def lists(n):
    a = []
    b = a
    for i in range(n):
        b.append(i)
        if i % 2 == 0:
            a.append(-i)
    c = b
    c.pop()
    return a, len(b), c[0], b.copy()


@njit
def tables(n):
    d = {}
    e = d
    s = set()
    t = s
    for i in range(n):
        e[i] = i * 0.5
        d[0] = e[i] + 1
        t.add(i % 3)
    return list(d.items()), len(e), sorted(s), 2 in t


@njit
def grow(items, n):
    more = items
    more.append(n)
    more.extend([n, n + 1])


@njit
def passed(n):
    a = [n]
    b = a
    grow(b, n + 1)
    for x in list(a):
        b.append(x)
    return a


@njit
def chosen(n):
    best = [0]
    if n > 2:
        same = best
        same.append(n)
    return best


# run: lists(5)
# run: tables(7)
# run: passed(3)
# run: chosen(1)
# run: chosen(3)

"""Lists are put in order by keys, and lists of tuples as tuples."""
import numpy as np
from numba import njit


@njit
def by_key(n):
    a = [(7 * i) % 5 for i in range(n)]
    places = sorted(range(n), key=lambda i: a[i])
    down = sorted(range(n), key=lambda i: a[i], reverse=True)
    b = a.copy()
    b.sort(key=lambda v: -v)
    c = sorted(a, key=abs, reverse=n > 3)
    return places, down, b, c


@njit
def of_tuples(n):
    a = [(i % 3, 0.5 * ((5 * i) % 7)) for i in range(n)]
    b = sorted(a)
    c = sorted(a, reverse=True)
    a.sort(key=lambda p: p[1])
    d = a.copy()
    d.sort(key=lambda p: (-p[0], p[1]), reverse=True)
    return a, b, c, d


@njit
def of_entries(n):
    counts = {}
    for i in range(n):
        counts[i % 4] = counts.get(i % 4, 0) + i
    del counts[1]
    best = max(counts.items(), key=lambda item: item[1])
    order = sorted(counts.items(), key=lambda item: item[1], reverse=True)
    total = 0
    for key, value in sorted(counts.items()):
        total = total * 10 + key + value
    return order, best, total, sorted(zip([3, 1, 2], [0.5, 1.5, 2.5]))


@njit
def of_lists(n):
    rows = [[n, 2, 1], [3], [5, 4]]
    rows.sort(key=len)
    rows[0].append(7)
    longest = max(rows, key=len)
    least = min(rows, key=sum)
    again = sorted(rows, key=lambda row: row[0])
    again[0].append(1)
    return rows[2][0], longest[0], least[0], len(rows[0]), again[0][0]


@njit
def least(n):
    a = [(i % 3, -i) for i in range(n)]
    return min(a), max(a), min(a, key=lambda p: (p[1], p[0]))


@njit
def empty(n):
    a = [(i, i) for i in range(n)]
    a.sort()
    return sorted(a, key=lambda p: p[1]), max(a)


# run: by_key(0)
# run: by_key(3)
# run: by_key(23)
# run: of_tuples(0)
# run: of_tuples(40)
# run: of_entries(11)
# run: of_lists(9)
# run: least(7)
# run: empty(2)
# run: empty(0)
# raises: ValueError

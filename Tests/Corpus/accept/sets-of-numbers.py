import numpy as np
from numba import njit


@njit
def distinct(x):
    seen = set()
    firsts = []
    for v in x:
        if v not in seen:
            seen.add(v)
            firsts.append(v)
    return firsts, len(seen)


@njit
def operations(x, y):
    a, b = set(x), set(y)
    return (sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b), a <= b, a < b, a >= b,
            a > b, a == b, a != b, a.issubset(b), a.issuperset(b), a.isdisjoint(b))


@njit
def methods(x):
    s = {1, 2, 3}
    t = s.copy()
    s.update(x)
    s.discard(2)
    s.discard(-100)
    s.remove(3)
    t |= s
    u = t.union(s)
    t &= s
    t -= {1}
    t ^= {1, 99}
    return (sorted(s), sorted(t), sorted(u), sorted(u.intersection(t)),
            sorted(u.difference(t)), sorted(u.symmetric_difference(s)))


@njit
def comprehended(n):
    s = {i % 5 for i in range(n)}
    pairs = {(i % 2, j) for i in range(n) for j in range(3)}
    letters = {0.5, 0.25, 0.5}
    return len(s), sum(s), min(s), max(s), len(pairs), (1, 2) in pairs, len(letters), any(s)


@njit
def members(n, x):
    total = 0
    for i in range(n):
        if i in {1, 3, n - 1} and (i, 2) not in {(3, 2), (4, 5)}:
            total += i
    return total, x in {1, 2.5}, "a" in {"b", "a"}


@njit
def from_others(n):
    s = set(range(n))
    t = set([1, 1, 2])
    u = set((3, 4, 3))
    d = {i: 1 for i in range(3)}
    v = set(d)
    s.update(t)
    s.clear()
    return len(s), len(t), len(u), sorted(v), 0 if s else 3, 1 if t else 2


# run: distinct(np.array([3, 1, 3, 2, 1]))
# run: distinct(np.array([0.5, 0.5, 0.25]))
# run: distinct(np.arange(200) * 17 % 41)
# run: operations(np.arange(5), np.arange(3, 9))
# run: operations(np.arange(3), np.arange(5))
# run: operations(np.arange(5), np.arange(3))
# run: operations(np.arange(3), np.array([2, 1, 0]))
# run: operations(np.arange(3), np.arange(10, 40))
# run: methods(np.array([5, 6, 7]))
# run: methods(np.arange(50))
# run: comprehended(12)
# run: members(9, 2.5)
# run: members(3, 2.0)
# run: from_others(30)

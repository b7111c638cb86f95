"""`filter` gives the elements for which a function gives what is true."""
import numpy as np
from numba import njit


@njit
def kept(n):
    a = [i * 7 % 5 for i in range(n)]
    limit = n // 4
    big = list(filter(lambda v: v > limit, a))
    true = list(filter(None, a))
    pairs = sorted(filter(lambda p: p[0] != p[1], zip(a, range(n))))
    total = 0
    for v in filter(lambda v: v % 2 == 0, range(n)):
        total = total * 3 + v
    return big, true, pairs, total, sum(filter(lambda v: v < 3, a))


@njit
def of_lists(n):
    rows = [[], [1], [2, n]]
    filled = list(filter(len, rows))
    filled[0].append(5)
    return len(filled), len(rows[1]), len(list(filter(None, rows)))


# run: kept(0)
# run: kept(13)
# run: of_lists(3)

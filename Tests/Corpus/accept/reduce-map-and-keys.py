import functools
from functools import reduce

import numpy as np
from numba import njit


@njit
def plus(a, b):
    return a + b


@njit
def reduced(x, start):
    product = reduce(lambda a, b: a * b, x)
    total = functools.reduce(plus, x, start)
    largest = reduce(lambda a, b: a if a > b else b, [3, 9, 2])
    digits = reduce(lambda a, d: a * 10 + d, range(1, 5), 0)
    return product, total, largest, digits, reduce(plus, (1, 2, 3))


@njit
def mapped(x, k):
    out = []
    for v in map(lambda a: a * k, x):
        out.append(v)
    pairs = [a for a in map(lambda a, b: a - b, x, x[::-1])]
    return (out, pairs, list(map(plus, range(4), range(10, 20))), sum(map(abs_or_one, x)),
            list(map(float, [1, 2])), sorted(map(int, x)), max(map(lambda v: -v, x)))


@njit
def abs_or_one(v):
    return -v if v < 0 else v + 1


@njit
def with_keys(x):
    d = {i: (i - 3) * (i - 3) for i in range(6)}
    pairs = [(1, 2.5), (3, 0.5), (2, 0.5)]
    return (max(x, key=lambda v: -v * v), min(x, key=lambda v: (v - 2) * (v - 2)),
            min(pairs, key=lambda p: p[1]), max(d, key=lambda k: d[k]), max(d.items(),
                                                                          key=lambda p: p[1]))


@njit
def empty(x):
    return reduce(plus, x)


@njit
def no_best(x):
    return max(x, key=lambda v: v)


# run: reduced(np.array([1.5, 2.0, -3.0]), 10.0)
# run: reduced(np.array([4, 2, -3]), 10)
# run: mapped(np.array([1.5, -2.0, 3.5]), 2)
# run: with_keys(np.array([1.5, -2.0, 3.5]))
# run: empty(np.zeros(0))
# raises: TypeError: reduce() of empty iterable with no initial value
# run: no_best(np.zeros(0))
# raises: ValueError

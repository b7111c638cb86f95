"""A range that a variable holds."""
import numpy as np
from numba import njit


@njit
def visited(n, step):
    r = range(1, n)
    out = np.zeros(len(r) + 3, np.int64)
    for k, i in enumerate(r):
        out[k] = i
    back = range(n, 0, step)
    for i in back:
        out[-1] += i
    for i in reversed(r):
        out[-2] = i
    out[-3] = len(back)
    return out


@njit
def bounds_are_those_of_its_time(n):
    r = range(n)
    n = 100
    total = 0
    for i in r:
        total += i + n
    return total, r.start, r.stop, r.step


@njit
def elements(a, b, step, k):
    r = range(a, b, step)
    return r[k], r[0], r[-1], len(r), r.step


@njit
def membership(a, b, step, x):
    r = range(a, b)
    s = range(a, b, step)
    return x in r, x in s, x not in s, x in range(5)


@njit
def either(n, flag):
    r = range(n)
    if flag:
        r = range(n, 2 * n)
    total = 0
    for i in r:
        for j in r:
            total += i * j
    return total, [i * i for i in r]


# run: visited(6, -2)
# run: visited(1, -1)
# run: visited(6, 0)
# raises: ValueError: range() arg 3 must not be zero
# run: bounds_are_those_of_its_time(5)
# run: elements(3, 20, 4, 2)
# run: elements(20, 3, -4, -2)
# run: elements(3, 20, 4, 5)
# raises: IndexError: range object index out of range
# run: elements(3, 20, 4, -6)
# raises: IndexError: range object index out of range
# run: membership(3, 20, 4, 7)
# run: membership(3, 20, 4, 20)
# run: membership(3, 20, 4, -1)
# run: membership(20, 3, -3, 8)
# run: membership(20, 3, -3, 23)
# run: either(4, False)
# run: either(4, True)

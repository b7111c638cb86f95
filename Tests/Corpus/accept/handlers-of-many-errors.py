import math

import numpy as np
from numba import njit


@njit
def read(x, i):
    try:
        return x[i]
    except IndexError:
        return -1.0


@njit
def shapes(a, b):
    try:
        a[:] = b
        return a.sum()
    except ValueError:
        return -1.0


@njit
def sum_of(a, b):
    total = 0.0
    try:
        c = a + b
        total = c.sum()
    except ValueError as error:
        total = -2.0
    return total


@njit
def too_large(n):
    try:
        a = np.empty(n)
    except MemoryError:
        return -1
    except ValueError:
        return -2
    return a.size


@njit
def asserted(n):
    try:
        assert n > 0, "not positive"
        assert n < 10
    except AssertionError:
        return False
    return True


@njit
def looked_up(key):
    d = {1: 2.5, 3: 4.5}
    try:
        return d[key]
    except KeyError:
        return -1.0


@njit
def popped(n):
    items = [1, 2]
    count = 0
    try:
        for i in range(n):
            items.pop()
            count += 1
    except IndexError:
        count = -count
    return count


@njit
def found(items, v):
    try:
        return items.index(v)
    except ValueError:
        return -1


@njit
def deep(n):
    if n > 0:
        return deep(n - 1) + 1
    if n < 0:
        return 0
    raise KeyError("bottom")


@njit
def recursion(n):
    try:
        return deep(n)
    except LookupError:
        return -n


@njit
def handles_and_recurs(n):
    if n == 0:
        return 1 // n
    try:
        return handles_and_recurs(n - 1)
    except ZeroDivisionError:
        if n < 3:
            raise
        return n


@njit
def conversions(x):
    count = 0
    for i in range(x.size):
        try:
            count += 100 // int(x[i])
            if math.isnan(x[i]):
                continue
        except ZeroDivisionError:
            count += 7
            continue
        except Exception:
            break
        count += 1
    return count


# options: --boundscheck
# run: read(np.arange(3.0), 1)
# run: read(np.arange(3.0), -4)
# run: read(np.arange(3.0), 3)
# run: shapes(np.zeros(3), np.ones(3))
# run: shapes(np.zeros(3), np.ones(4))
# run: sum_of(np.zeros(3), np.ones(3))
# run: sum_of(np.zeros(3), np.ones(4))
# run: too_large(10)
# run: too_large(2**58)
# run: too_large(-1)
# run: asserted(5)
# run: asserted(0)
# run: asserted(10)
# run: looked_up(3)
# run: looked_up(4)
# run: popped(2)
# run: popped(5)
# run: found([5, 6, 7], 7)
# run: found([5, 6, 7], 8)
# run: recursion(5)
# run: handles_and_recurs(6)
# run: handles_and_recurs(2)
# raises: ZeroDivisionError
# run: conversions(np.array([1.0, 0.0, 3.0, 0.5]))

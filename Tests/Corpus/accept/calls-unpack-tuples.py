"""`f(*t)` passes the elements of a tuple, and `*rest` of a kernel takes what is left as one."""
from collections import namedtuple

import numpy as np
from numba import njit

Point = namedtuple("Point", ("x", "y"))


@njit
def weighted(a, b, c=1.0):
    return a + 10 * b + 100 * c


@njit
def of_tuple(t):
    return weighted(*t)


@njit
def behind_others(x, t):
    return weighted(x, *t), weighted(*t, x), weighted(*t, c=x)


@njit
def of_shape(x):
    return weighted(*x.shape)


@njit
def of_point(x, y):
    return weighted(*Point(x, y))


@njit
def of_two(s, t):
    return weighted(*s, *t)


@njit
def count(*rest):
    return len(rest)


@njit
def summed(first, *rest):
    s = first * 1.0
    for value in rest:
        s += value
    return s


@njit
def calls(x, y):
    return summed(x), summed(x, y), summed(x, y, 1.5), count(), count(x, (y, y))


@njit
def applied(f, x, *rest):
    y = np.empty(x.size)
    for i in range(x.size):
        y[i] = f(x[i], *rest)
    return y


@njit
def scaled(value, factor, offsets):
    return value * factor + offsets[0]


@njit
def with_arrays(x, offsets):
    return applied(scaled, x, 2.5, offsets)


@njit
def with_numbers(x, n):
    return applied(weighted, x, n)


@njit
def filled(*arrays):
    for array in arrays:
        array[:] = len(arrays)


@njit
def fill_both(x, y):
    filled(x, y)
    return x.sum() + y.sum()


@njit
def ended(first, *rest, last=2):
    return first + len(rest) * 10 + last * 100


@njit
def by_name(x):
    return ended(x), ended(x, x, x, last=x), ended(x, *(x, x, 2.0))


# run: of_tuple((1, 2, 3))
# run: of_tuple((1.5, 2))
# run: behind_others(0.5, (1, 2))
# run: of_shape(np.zeros((3, 4)))
# run: of_point(1, 2.5)
# run: of_two((1,), (2, 3.5))
# run: calls(1, 2.5)
# run: calls(2, 3)
# run: with_arrays(np.arange(4.0), np.array([3.0]))
# run: with_numbers(np.arange(4.0), 3)
# run: fill_both(np.zeros(3), np.zeros(2))
# run: by_name(3)

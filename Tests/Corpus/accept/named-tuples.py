from collections import namedtuple
from numba import njit

Point = namedtuple("Point", ["x", "y"])


@njit
def shifted(p, d):
    return Point(p.x + d, p.y - d)


@njit
def kernel(a, b):
    p = Point(a, b)
    q = shifted(p, 1)
    r = Point(y=a, x=b)
    return q, p[0] + p.y, r.x - r.y


# run: kernel(3, 4)
# run: kernel(1.5, 2.5)

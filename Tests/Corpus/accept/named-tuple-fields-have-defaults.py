from collections import namedtuple
from typing import NamedTuple

from numba import njit

SCALE = 2.5
Point = namedtuple("Point", "x y z", defaults=(1, SCALE))


class Window(NamedTuple):
    low: float
    high: float = 2 * SCALE
    closed: bool = True


@njit
def windows(a):
    w = Window(a)
    v = Window(a, closed=False)
    u = Window(low=a, high=9.0)
    return w.high, w.closed, v.high, v.closed, u.high, v


@njit
def points(a):
    p, q, r = Point(a), Point(a, a), Point(z=a, x=3)
    return p.x + p.y + p.z, q.y, r.y, r.z, p


# run: windows(0.5)
# run: points(4)
# run: points(4.5)

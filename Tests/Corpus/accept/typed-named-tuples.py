from typing import NamedTuple
from numba import njit


class Range(NamedTuple):
    low: float
    high: float


@njit
def kernel(a, b):
    r = Range(min(a, b), max(a, b))
    lo, hi = r
    return r, hi - lo


# run: kernel(3.0, 4.5)
# run: kernel(4.5, 3.0)

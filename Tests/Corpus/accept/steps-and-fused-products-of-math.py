"""math.nextafter in steps, math.fma with one rounding, cmath.log to a base."""
import cmath
import math

from numba import njit


@njit
def steps(x, y, count):
    return math.nextafter(x, y, steps=count)


@njit
def fused(a, b, c):
    return math.fma(a, b, c), a * b + c


@njit
def logarithm(z, base):
    return cmath.log(z, base)


# run: steps(1.0, 2.0, 3)
# expect: 1.0000000000000007
# run: steps(1.0, 1.0 + 2.0 ** -52, 5)
# expect: 1.0000000000000002
# run: steps(0.0, -1.0, 1)
# expect: -5e-324
# run: steps(1.0, 2.0, -1)
# expect: 0.0
# raises: ValueError: steps must be a non-negative integer
# run: fused(1.0 + 2.0 ** -30, 1.0 - 2.0 ** -30, -1.0)
# expect: (-2.0 ** -60, 0.0)
# run: logarithm(3.0 + 4.0j, 2.0)
# run: logarithm(-1.0 + 0.0j, 1.0j)

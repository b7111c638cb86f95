import math

from numba import njit


@njit
def root(n):
    return math.isqrt(n)


@njit
def product(n):
    return math.factorial(n)


@njit
def choices(n, k):
    return math.comb(n, k)


@njit
def orders(n, k):
    return math.perm(n, k)


# run: root(-1)
# raises: ValueError: isqrt() argument must be nonnegative
# run: product(-1)
# raises: ValueError: factorial() not defined for negative values
# run: choices(-1, 2)
# raises: ValueError: n must be a non-negative integer
# run: choices(3, -2)
# raises: ValueError: k must be a non-negative integer
# run: orders(-1, 2)
# raises: ValueError: n must be a non-negative integer
# run: root(17)

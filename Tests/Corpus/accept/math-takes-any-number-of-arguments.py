import math

from numba import njit


@njit
def common(a, b, c):
    return math.gcd(a, b, c), math.lcm(a, b, c), math.gcd(a), math.lcm(a), math.perm(c)


@njit
def length(x, y, z):
    return math.hypot(x, y, z), math.hypot(x)


@njit
def distance(p, q):
    return math.dist(p, q)


@njit
def products(values):
    return math.prod(values), math.prod(values, start=2)


@njit
def exact_sum(values):
    return math.fsum(values)


@njit
def last_bit(x):
    return math.ulp(x)


# run: common(12, 18, 4)
# run: common(-12, 0, 5)
# run: length(1.0, 2.0, 2.0)
# run: length(-3.0, 0.0, 4.0)
# run: distance((1.0, 2.0), (4.0, 6.0))
# run: distance((1.0, 2.0, 3.0), (1.0, 2.0, 5.0))
# run: products((2, 3, 4))
# run: products(np.array([0.5, 8.0]))
# run: exact_sum(np.array([1e100, 1.0, -1e100, 1e-100]))
# run: exact_sum(np.array([0.1] * 10))
# run: exact_sum(np.array([1.0, 2.0 ** -53, 2.0 ** -106]))
# run: exact_sum(np.zeros(0))
# run: last_bit(1.0)
# run: last_bit(-0.0)
# run: last_bit(1.7976931348623157e308)
# run: last_bit(math.inf)

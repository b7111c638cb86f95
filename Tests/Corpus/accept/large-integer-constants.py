from numba import njit

TOP = 2**63 - 1
BOTTOM = -2**63


@njit
def kernel(x):
    a = 9223372036854775807
    b = -9223372036854775808
    return a == TOP, b == BOTTOM, a + x < 0, TOP - 1


LOWEST = -9223372036854775808
LIMITS = (LOWEST, -9223372036854775808, 9223372036854775807)


@njit
def of_the_module(x):
    return x == LOWEST, LOWEST, LOWEST + 1, LIMITS, x == LIMITS[1]


# run: of_the_module(-9223372036854775808)
# run: kernel(0)
# run: kernel(1)
# expect: (True, True, True, 2**63 - 2)

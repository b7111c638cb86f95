from numba import njit

TOP = 2**63 - 1
BOTTOM = -2**63


@njit
def kernel(x):
    a = 9223372036854775807
    b = -9223372036854775808
    return a == TOP, b == BOTTOM, a + x < 0, TOP - 1


# run: kernel(0)
# run: kernel(1)
# expect: (True, True, True, 2**63 - 2)

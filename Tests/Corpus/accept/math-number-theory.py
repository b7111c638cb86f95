import math
from numba import njit


@njit
def kernel(a, b):
    return math.gcd(a, b), math.lcm(a, b)


# oracle: cpython
# run: kernel(12, 18)
# run: kernel(-12, 18)
# run: kernel(0, 5)
# run: kernel(7, 13)

import math
from numba import njit


@njit
def kernel(n):
    return math.isqrt(n)


# oracle: cpython
# run: kernel(0)
# run: kernel(15)
# run: kernel(16)
# run: kernel(2**52 - 1)
# run: kernel(2**62 - 1)
# run: kernel(4503599761588224)
# run: kernel(4503599761588223)

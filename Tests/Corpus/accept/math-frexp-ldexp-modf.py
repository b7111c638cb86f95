import math
from numba import njit


@njit
def kernel(x):
    mantissa, exponent = math.frexp(x)
    back = math.ldexp(mantissa, exponent)
    return mantissa, exponent, back


# run: kernel(10.5)
# run: kernel(-0.15625)
# run: kernel(0.0)

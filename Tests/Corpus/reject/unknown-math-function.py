import math
from numba import njit


@njit
def kernel(x):
    return math.squareroot(x)


# signature: kernel(f8)
# expect-error: squareroot
# at: 7

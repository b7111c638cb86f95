import math
from numba import njit


@njit
def kernel(n, k):
    return math.factorial(n), math.comb(n, k), math.perm(n, k)


# oracle: cpython
# run: kernel(10, 3)
# run: kernel(20, 10)
# run: kernel(5, 0)
# run: kernel(3, 5)

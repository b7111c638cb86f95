from numba import njit

LOW = -5
EPSILON = 1e-9
MASK = (1 << 16) - 1


@njit
def kernel(x):
    return max(x, LOW) + EPSILON, x & MASK


# run: kernel(-10)
# run: kernel(100000)

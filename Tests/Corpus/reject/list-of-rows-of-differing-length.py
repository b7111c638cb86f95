import numpy as np
from numba import njit, prange


@njit
def kernel(n):
    stack = [n]
    a = np.array([[stack.pop() for j in range(len(stack))] for i in range(n)])
    return np.array([[i * j for j in range(i)] for i in range(n)]), a


# signature: kernel(i8)
# expect-error: rows of differing length
# at: 9
# expect-error: what a list loses
# at: 8

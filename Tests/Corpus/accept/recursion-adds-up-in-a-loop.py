"""The type of the sum follows from the first return, in the second walk of the compiler."""
import numpy as np
from numba import njit


@njit
def visit(node, first, following):
    if node > 1000:
        return 0
    steps = 1
    child = first[node]
    while child >= 0:
        steps += visit(child, first, following)
        child = following[child]
    return steps


@njit
def size(n):
    first = np.full(n, -1)
    following = np.full(n, -1)
    for i in range(n - 1, 0, -1):
        following[i] = first[(i - 1) // 2]
        first[(i - 1) // 2] = i
    return visit(0, first, following)


# run: size(1)
# run: size(20)

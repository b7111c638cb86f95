"""Arrays that NumPy makes of a list are copies of it; conditions ask whether a list has elements."""
import numpy as np
from numba import njit


@njit
def copies(n):
    items = [1, 2, n]
    a = np.array(items)
    b = np.asarray(items)
    c = np.flip(items)
    d = np.sort(items)
    items[0] = 100
    return a, b, c, d, items


@njit
def conditions(n):
    stack = [n]
    rounds = 0
    while stack and rounds < 5:
        if stack.pop() > 2 or not stack:
            stack.append(rounds)
        rounds += 1
    return rounds, stack, 1 if stack else 0


@njit
def generators(n):
    squares = sum([i * i for i in range(n)])
    return squares, max([i % 3 for i in range(1, n)])


# run: copies(3)
# run: conditions(1)
# run: conditions(7)
# run: generators(5)

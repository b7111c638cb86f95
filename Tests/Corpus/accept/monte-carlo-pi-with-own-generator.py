import numpy as np
from numba import njit


@njit
def kernel(n, seed):
    state = seed
    inside = 0
    for i in range(n):
        state = (state * 1103515245 + 12345) % 2147483648
        x = state / 2147483648
        state = (state * 1103515245 + 12345) % 2147483648
        y = state / 2147483648
        if x * x + y * y < 1.0:
            inside += 1
    return 4.0 * inside / n


# run: kernel(2000, 42)

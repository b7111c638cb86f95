from numba import njit
import numpy as np


@njit
def kernel(x, n, fails):
    # More arrays than each exit frees by itself, of which one is returned.
    a = np.ones((n, n))
    b = np.zeros(n)
    c = np.ones(n + 1)
    d = np.zeros((2, n))
    result = np.empty(n)
    for i in range(n):
        scratch = np.ones(3)
        if fails == 1:
            raise ValueError("first")
        result[i] = scratch[0] + a[i, 0] / x[i]
        b[i] = c[i] + d[1, i]
    last = np.ones(n)
    if fails == 2:
        raise IndexError("second")
    if fails == 3:
        return last
    for i in range(n):
        result[i] += b[i]
    return result


# run: kernel(np.ones(4), 4, 0)
# run: kernel(np.ones(4), 4, 1)
# raises: ValueError: first
# run: kernel(np.ones(4), 4, 2)
# raises: IndexError: second
# run: kernel(np.ones(4), 4, 3)
# run: kernel(np.array([1.0, 0.0]), 2, 0)
# raises: ZeroDivisionError: division by zero
# run: kernel(np.ones(4), -1, 0)
# raises: ValueError: negative dimensions are not allowed
# run: kernel(np.ones(4), 0, 1)

import numpy as np
from numba import njit


@njit
def convolved(a, v):
    return np.convolve(a, v), np.convolve(a, v, "same"), np.convolve(a, v, mode="valid")


@njit
def correlated(a, v):
    return np.correlate(a, v), np.correlate(a, v, "same"), np.correlate(a, v, mode="full")


# run: convolved(np.arange(7.0), np.array([1.0, -2.0, 0.5]))
# run: convolved(np.array([1.0, -2.0, 0.5, 4.0]), np.arange(7.0))
# run: convolved(np.arange(5), np.arange(3))
# run: convolved(np.arange(5, dtype=np.int8), np.array([100, 27], dtype=np.int8))
# run: convolved(np.arange(6.0)[::2], np.arange(4.0, dtype=np.float32)[::-1])
# run: convolved(np.arange(3.0) + 1j, np.array([1j, 2.0]))
# run: convolved(np.zeros(0), np.ones(2))
# raises: ValueError: a cannot be empty
# run: convolved(np.ones(2), np.zeros(0))
# raises: ValueError: v cannot be empty
# run: correlated(np.arange(7.0), np.array([1.0, -2.0, 0.5]))
# run: correlated(np.array([1.0, -2.0, 0.5, 4.0]), np.arange(7.0))
# run: correlated(np.arange(5, dtype=np.float32), np.arange(4.0))
# run: correlated(np.arange(4.0) + 1j, np.array([1j, 2.0]))
# run: correlated(np.array([1j, 2.0]), np.arange(4.0) + 1j)

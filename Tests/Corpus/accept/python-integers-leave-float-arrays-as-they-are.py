import numpy as np
from numba import njit


@njit
def means(a):
    n = a.shape[0]
    return a.sum(axis=0) / n, a / a.size, a * len(a)


@njit
def scaled_by_argument(a, n):
    return a * n, a**n, np.maximum(a, n), n - a


@njit
def scaled_in_a_loop(a):
    total = a * 0
    k = 1
    for i in range(3):
        total = total + a * i + a / k
        k += 2
    return total


@njit
def by_elements(a, counts):
    first = counts[0]
    result = a * first
    for count in counts:
        result = result + a * count
    for i, count in enumerate(counts):
        result = result + a * i
    return result, a * counts.sum(), a * np.int64(2), a * int(first)


@njit
def updated(a, n):
    a *= n
    a /= n + 1
    return a


# run: means(np.arange(6, dtype=np.float32).reshape(2, 3))
# run: means(np.arange(6.0).reshape(2, 3))
# run: means(np.ones((2, 3), dtype=np.complex64))
# run: scaled_by_argument(np.array([1.5, 2.5], dtype=np.float32), 3)
# run: scaled_by_argument(np.array([1.5, 2.5]), 3)
# run: scaled_in_a_loop(np.array([1.5, 2.5], dtype=np.float32))
# run: by_elements(np.array([1.5, 2.5], dtype=np.float32), np.array([3, 4]))
# run: updated(np.array([1.5, 2.5], dtype=np.float32), 3)

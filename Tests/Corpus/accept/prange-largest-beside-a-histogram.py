# oracle: cpython
import numpy as np
from numba import njit, prange


@njit(parallel=True)
def counted(x, h):
    m = x[0]
    for i in prange(x.size):
        h[x[i]] += 1
        if x[i] > m:
            m = x[i]
    return m


@njit(parallel=True)
def smallest_kept(x, y, out):
    best = x[0]
    where = 0
    for i in prange(x.size):
        out[i] = 2.0 * y[i]
        if x[i] < best:
            best = x[i]
            where = i
    return best, where


@njit(parallel=True)
def own_histogram(x, n):
    h = np.zeros(n, np.int64)
    m = x[0]
    for i in prange(x.size):
        h[x[i]] += 1
        m = x[i] if x[i] > m else m
    return m, h


# run: counted(np.arange(3000) % 17, np.zeros(17, np.int64))
# run: counted(np.array([1, 0, 1]), np.zeros(2, np.int64))
# run: counted(buffer, buffer)
# buffer: np.arange(200) % 100
# run: smallest_kept(rng.random(2000), rng.random(2000), np.zeros(2000))
# run: smallest_kept(buffer[1:], buffer[:-1], buffer[:-1])
# buffer: rng.random(100)
# run: own_histogram(np.arange(3000) % 17, 17)

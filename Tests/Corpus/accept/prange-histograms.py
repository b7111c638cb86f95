# Elements that iterations update: copies of small arrays for each thread, where they are known to
# be small or turn out to be; atomic updates and one thread for large ones.
import numpy as np
from numba import njit, prange


@njit(parallel=True)
def known(b):
    h = np.zeros(16, np.int64)
    for i in prange(b.size):
        h[b[i]] += 1
    return h


@njit(parallel=True)
def passed(b, h):
    # counts each value
    for i in prange(b.size):  # all of them
        h[b[i]] += 1  # one more


@njit("void(i8[::1], i1[::1])", parallel=True)
def narrow(b, h):
    for i in prange(b.size):
        h[b[i]] += 3


@njit("void(i8[::1], u8[::1])", parallel=True)
def unsigned(b, h):
    for i in prange(b.size):
        h[b[i]] += np.uint64(7)


@njit("void(i8[::1], i8[::1])", parallel=True)
def differences(b, h):
    for i in prange(1, b.size):
        h[b[i]] -= b[i - 1]


@njit("void(i8[::1], i8[::1], i8[::1])", parallel=True)
def two(b, h, g):
    for i in prange(b.size):
        h[b[i]] += 1
        g[b[i]] ^= i


@njit("i8(i8[::1], i8[::1])", parallel=True)
def beside(b, h):
    total = 0
    for i in prange(b.size):
        total += b[i]
        h[b[i]] += i
    return total


@njit("f8(i8[::1], i8[::1])", parallel=True)
def beside_floats(b, h):
    total = 0.0
    for i in prange(b.size):
        total += b[i] * 0.1
        h[b[i]] += i
    return total


@njit("void(i8[::1], i8[::1])", parallel=True)
def products(b, h):
    for i in prange(b.size):
        h[b[i]] *= 3


@njit("void(i8[:, ::1], i8[::1])", parallel=True)
def pairs(a, h):
    for i in prange(a.shape[0]):
        for j in range(a.shape[1]):
            h[a[i, j]] += 1


@njit("void(f8[::1], i8[::1])", parallel=True)
def heavy(x, h):
    for i in prange(x.size):
        y = np.sin(np.exp(np.sin(np.exp(np.sin(np.exp(np.sin(x[i]) + 1.0) - 2.0)))))
        h[int(abs(y) * 1000.0)] += 1


@njit("void(i8[::1], i8[::1])", parallel=True)
def part(b, h):
    g = h[2:]
    for i in prange(b.size):
        g[b[i]] += 1


@njit("i8[::1](i8[::1], i8)", parallel=True)
def counted(b, n):
    h = np.ones(n, np.int64)
    for i in prange(b.size):
        h[b[i]] += 1
    return h


# run: known(rng.integers(0, 16, 3000))
# run: known(np.zeros(0, np.int64))
# run: known(rng.integers(-16, 16, 3000))
# run: passed(rng.integers(0, 50, 3000), np.zeros(50, np.int64))
# run: passed(rng.integers(0, 5000, 3000), np.zeros(5000, np.int64))
# run: passed(rng.integers(0, 4096, 3000), np.arange(4096))
# run: passed(np.zeros(0, np.int64), np.zeros(0, np.int64))
# run: passed(rng.integers(0, 5, 3000), np.zeros(5, np.int32))
# run: narrow(rng.integers(0, 5, 3000), np.arange(5, dtype=np.int8))
# run: unsigned(rng.integers(0, 5, 3000), np.full(5, 2**63 - 5, np.uint64))
# run: differences(rng.integers(0, 5, 3000), np.arange(5))
# run: two(rng.integers(0, 5, 3000), np.arange(5), np.arange(5))
# run: beside(rng.integers(0, 5, 3000), np.arange(5))
# run: beside_floats(rng.integers(0, 5, 3000), np.arange(5))
# run: beside(rng.integers(0, 5000, 3000), np.arange(5000))
# run: beside_floats(rng.integers(0, 5000, 3000), np.arange(5000))
# run: products(rng.integers(0, 5, 300), np.arange(5))
# run: pairs(rng.integers(0, 5, (100, 30)), np.arange(5))
# run: heavy(rng.random(500), np.zeros(1001, np.int64))
# run: heavy(rng.random(500), np.zeros(5000, np.int64))
# run: part(rng.integers(0, 5, 3000), np.arange(7))
# run: counted(rng.integers(0, 5, 3000), 5)
# run: counted(rng.integers(0, 5, 3000), 5000)

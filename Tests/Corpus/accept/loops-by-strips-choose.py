# Loops that choose, compare and count, by strips in the quick build: each must give what Python
# gives for NaN, zeros with signs and infinities, and use no element that Python does not use.
import numpy as np
from numba import njit, prange


@njit
def rectified(x, bias, y):
    for i in range(x.size):
        y[i] = max(x[i] + bias[i], np.float32(0.0))


@njit
def extremes(x, y, out):
    for i in range(x.size):
        out[0, i] = min(x[i], y[i])
        out[1, i] = max(x[i], y[i])
        out[2, i] = np.minimum(x[i], y[i])
        out[3, i] = np.maximum(x[i], y[i])
        out[4, i] = min(0.0, x[i])
        out[5, i] = max(-0.0, max(x[i], 0.0))


@njit
def medians(x, out):
    for i in range(1, x.size - 1):
        a, b, c = x[i - 1], x[i], x[i + 1]
        out[i] = max(min(a, b), min(max(a, b), c))


@njit
def upwind(u, speed, out):
    for i in range(1, u.size - 1):
        if speed[i] > 0.0:
            out[i] = u[i] - 0.1 * speed[i] * (u[i] - u[i - 1])
        else:
            out[i] = u[i] - 0.1 * speed[i] * (u[i + 1] - u[i])


@njit
def limited(a, out):
    for i in range(1, a.size - 1):
        right = a[i + 1] - a[i]
        if right * a[i] > 0.5:
            right = 0.0
        elif right < 0.0:
            right = -right
        left = a[i] - a[i - 1]
        if left >= 0.25 and not a[i] == 1.0:
            left = left * 2.0
            if right <= 0.125 or left != left:
                left += 1.0
                right = a[i]
        out[i] = right - left


@njit
def different(x, y):
    count = 0
    for i in range(x.size):
        if x[i] != y[i]:
            count += 1
    return count


@njit
def weighted(x, y):
    count = 5
    total = 1.5
    for i in range(x.size):
        if x[i] < y[i]:
            count += 3
            total += x[i]
    return count, total


@njit
def both(x, y):
    equal = 0
    for i in range(x.size):
        equal += x[i] == y[i]
    return equal


@njit
def guarded(flags, x, out):
    for i in range(flags.size):
        if flags[i]:
            out[i] = x[i]
        elif flags[i] == flags[0] and x[i] > 0.0:
            out[i] = -x[i]


@njit
def sparse(limits, x, out):
    for i in range(limits.size):
        if limits[i] > 0.0 and x[i] > 0.5:
            out[i] += x[i]


@njit
def wrapped(a, b, out):
    for i in range(a.size):
        t = a[i] * b[i] + a[i]
        if t < b[i]:
            t -= 7
        out[i] = t


@njit
def chosen(x, y, out):
    for i in range(x.size):
        out[i] = x[i] if x[i] > y[i] else 2.0 * y[i]


@njit
def in_rows(a):
    n = a.shape[0]
    for k in range(n):
        for i in range(n):
            first = a[i, k]
            for j in range(n):
                a[i, j] = min(a[i, j], first + a[k, j])


@njit(parallel=True)
def on_threads(x, flags, out):
    total = 0
    for i in prange(x.shape[0]):
        for j in range(x.shape[1]):
            if x[i, j] > 0.0:
                out[i, j] = x[i, j]
                flags[i, j] = True
            else:
                flags[i, j] = False
        n = 0
        for j in range(x.shape[1]):
            if x[i, j] < 0.0:
                n += 1
        total += n
    return total


@njit
def backwards(x, y, out):
    for i in range(x.size - 1, -1, -1):
        out[i] = max(x[i], y[i])


@njit
def restless(x, out):
    for i in range(x.size):
        t = x[i]
        if t > 0.0:
            t = -t
            out[i] = t
        if t > 0.0:
            t = 5.0
        out[i] += t


# run: extremes(np.resize(np.array([np.nan, 0.0, -0.0, np.inf, -np.inf, 1.0, -1.0, 0.5]), 0), np.resize(np.array([0.0, -0.0, np.nan, 1.0, np.inf, -0.0, 2.5]), 0), np.ones((6, 0)))
# run: extremes(np.resize(np.array([np.nan, 0.0, -0.0, np.inf, -np.inf, 1.0, -1.0, 0.5]), 1), np.resize(np.array([0.0, -0.0, np.nan, 1.0, np.inf, -0.0, 2.5]), 1), np.ones((6, 1)))
# run: extremes(np.resize(np.array([np.nan, 0.0, -0.0, np.inf, -np.inf, 1.0, -1.0, 0.5]), 15), np.resize(np.array([0.0, -0.0, np.nan, 1.0, np.inf, -0.0, 2.5]), 15), np.ones((6, 15)))
# run: extremes(np.resize(np.array([np.nan, 0.0, -0.0, np.inf, -np.inf, 1.0, -1.0, 0.5]), 255), np.resize(np.array([0.0, -0.0, np.nan, 1.0, np.inf, -0.0, 2.5]), 255), np.ones((6, 255)))
# run: extremes(np.resize(np.array([np.nan, 0.0, -0.0, np.inf, -np.inf, 1.0, -1.0, 0.5]), 256), np.resize(np.array([0.0, -0.0, np.nan, 1.0, np.inf, -0.0, 2.5]), 256), np.ones((6, 256)))
# run: extremes(np.resize(np.array([np.nan, 0.0, -0.0, np.inf, -np.inf, 1.0, -1.0, 0.5]), 257), np.resize(np.array([0.0, -0.0, np.nan, 1.0, np.inf, -0.0, 2.5]), 257), np.ones((6, 257)))
# run: extremes(np.resize(np.array([np.nan, 0.0, -0.0, np.inf, -np.inf, 1.0, -1.0, 0.5]), 1000), np.resize(np.array([0.0, -0.0, np.nan, 1.0, np.inf, -0.0, 2.5]), 1000), np.ones((6, 1000)))
# run: rectified(np.resize(np.array([np.nan, 0.0, -0.0, np.inf, -np.inf, 1.0, -1.0, 0.5]), 1).astype(np.float32), np.resize(np.array([0.0, -0.0, np.nan, 1.0, np.inf, -0.0, 2.5]), 1).astype(np.float32), np.ones(1, np.float32))
# run: medians((np.arange(1) * 37 % 256).astype(np.uint8), np.zeros(1, np.uint8))
# run: different((np.arange(1) % 7).astype(np.uint8), (np.arange(1) % 5).astype(np.uint8))
# run: rectified(np.resize(np.array([np.nan, 0.0, -0.0, np.inf, -np.inf, 1.0, -1.0, 0.5]), 256).astype(np.float32), np.resize(np.array([0.0, -0.0, np.nan, 1.0, np.inf, -0.0, 2.5]), 256).astype(np.float32), np.ones(256, np.float32))
# run: medians((np.arange(256) * 37 % 256).astype(np.uint8), np.zeros(256, np.uint8))
# run: different((np.arange(256) % 7).astype(np.uint8), (np.arange(256) % 5).astype(np.uint8))
# run: rectified(np.resize(np.array([np.nan, 0.0, -0.0, np.inf, -np.inf, 1.0, -1.0, 0.5]), 1000).astype(np.float32), np.resize(np.array([0.0, -0.0, np.nan, 1.0, np.inf, -0.0, 2.5]), 1000).astype(np.float32), np.ones(1000, np.float32))
# run: medians((np.arange(1000) * 37 % 256).astype(np.uint8), np.zeros(1000, np.uint8))
# run: different((np.arange(1000) % 7).astype(np.uint8), (np.arange(1000) % 5).astype(np.uint8))
# run: medians(np.arange(600) * 37 % 256 - 128, np.zeros(600, np.int64))
# run: medians((np.arange(600) * 37 % 256 - 128).astype(np.int32), np.zeros(600, np.int32))
# run: medians((np.arange(600) * 37 % 256 - 128).astype(np.int8), np.zeros(600, np.int8))
# run: medians(np.sin(np.arange(600.0)), np.zeros(600))
# run: medians(np.sin(np.arange(600.0))[::-2], np.zeros(300))
# run: upwind(np.sin(np.arange(3.0)), np.cos(np.arange(3.0)), np.zeros(3))
# run: upwind(np.sin(np.arange(17.0)), np.cos(np.arange(17.0)), np.zeros(17))
# run: upwind(np.sin(np.arange(257.0)), np.cos(np.arange(257.0)), np.zeros(257))
# run: upwind(np.sin(np.arange(258.0)), np.cos(np.arange(258.0)), np.zeros(258))
# run: upwind(np.sin(np.arange(259.0)), np.cos(np.arange(259.0)), np.zeros(259))
# run: upwind(np.sin(np.arange(1000.0)), np.cos(np.arange(1000.0)), np.zeros(1000))
# run: limited(np.sin(np.arange(2.0)), np.zeros(2))
# run: limited(np.sin(np.arange(18.0)), np.zeros(18))
# run: limited(np.sin(np.arange(258.0)), np.zeros(258))
# run: limited(np.sin(np.arange(1000.0)), np.zeros(1000))
# run: limited(np.resize(np.array([np.nan, 0.0, -0.0, np.inf, -np.inf, 1.0, -1.0, 0.5]), 700), np.zeros(700))
# run: different(np.resize(np.array([np.nan, 0.0, -0.0, np.inf, -np.inf, 1.0, -1.0, 0.5]), 700), np.resize(np.array([0.0, -0.0, np.nan, 1.0, np.inf, -0.0, 2.5]), 700))
# run: different(np.arange(700) % 7, np.arange(700) % 5)
# run: both(np.resize(np.array([np.nan, 0.0, -0.0, np.inf, -np.inf, 1.0, -1.0, 0.5]), 0), np.resize(np.array([0.0, -0.0, np.nan, 1.0, np.inf, -0.0, 2.5]), 0))
# run: weighted(np.sin(np.arange(0.0)), np.cos(np.arange(0.0)))
# run: both(np.resize(np.array([np.nan, 0.0, -0.0, np.inf, -np.inf, 1.0, -1.0, 0.5]), 16), np.resize(np.array([0.0, -0.0, np.nan, 1.0, np.inf, -0.0, 2.5]), 16))
# run: weighted(np.sin(np.arange(16.0)), np.cos(np.arange(16.0)))
# run: both(np.resize(np.array([np.nan, 0.0, -0.0, np.inf, -np.inf, 1.0, -1.0, 0.5]), 257), np.resize(np.array([0.0, -0.0, np.nan, 1.0, np.inf, -0.0, 2.5]), 257))
# run: weighted(np.sin(np.arange(257.0)), np.cos(np.arange(257.0)))
# run: both(np.resize(np.array([np.nan, 0.0, -0.0, np.inf, -np.inf, 1.0, -1.0, 0.5]), 1000), np.resize(np.array([0.0, -0.0, np.nan, 1.0, np.inf, -0.0, 2.5]), 1000))
# run: weighted(np.sin(np.arange(1000.0)), np.cos(np.arange(1000.0)))
# run: weighted(np.full(300, -0.0), np.full(300, 1.0))
# run: weighted(np.arange(300) % 7, np.arange(300) % 5)
# run: guarded(np.arange(600) % 3 == 0, np.sin(np.arange(600.0)), np.ones(600))
# run: guarded(np.arange(600) % 3 == 1, np.sin(np.arange(600.0)), np.ones(600))
# run: guarded(np.zeros(600, np.bool_), np.sin(np.arange(600.0)), np.ones(600))
# run: sparse(np.resize(np.array([1.0, -1.0, 0.0]), 600), np.sin(np.arange(600.0)), np.ones(600))
# run: sparse(np.zeros(600), np.zeros(0), np.zeros(0))
# run: sparse(np.resize(np.array([1.0] + [0.0] * 599), 600), np.ones(1), np.ones(1))
# run: wrapped(np.arange(600) - 300, np.arange(600) * 7919 % 1000, np.zeros(600, np.int64))
# run: chosen(np.resize(np.array([np.nan, 0.0, -0.0, np.inf, -np.inf, 1.0, -1.0, 0.5]), 600), np.resize(np.array([0.0, -0.0, np.nan, 1.0, np.inf, -0.0, 2.5]), 600), np.zeros(600))
# run: chosen(np.sin(np.arange(600.0)).astype(np.float32), np.cos(np.arange(600.0)).astype(np.float32), np.zeros(600, np.float32))
# run: in_rows(np.abs(np.sin(np.arange(400.0))).reshape(20, 20))
# run: in_rows((np.arange(400) * 37 % 101).reshape(20, 20))
# run: on_threads(np.sin(np.arange(3000.0)).reshape(10, 300), np.zeros((10, 300), np.bool_), np.ones((10, 300)))
# run: backwards(np.resize(np.array([np.nan, 0.0, -0.0, np.inf, -np.inf, 1.0, -1.0, 0.5]), 600), np.resize(np.array([0.0, -0.0, np.nan, 1.0, np.inf, -0.0, 2.5]), 600), np.zeros(600))
# run: restless(np.sin(np.arange(600.0)), np.ones(600))

import math

import numpy as np
from numba import njit, prange


@njit
def whole(x, y):
    return np.exp(np.arcsin(x)) + np.sin(x) * np.cos(y) - np.log(y) * np.tanh(x) + y**x


@njit
def in_place(x):
    for i in range(x.size):
        x[i] = math.sqrt(abs(x[i])) - 1.5 * x[i]


@njit
def variables(x, y, out):
    for i in range(2, x.size - 1):
        near = x[i + 1] - x[i - 2]
        place = i * 2
        far = y[place] * math.exp(near)
        if far > 1.0:
            far = 1.0
        out[i] = far + place
        out[i] *= math.sin(far) if far < 0.5 else 2.0


@njit
def sums(x):
    total = 0.0
    largest = -np.inf
    count = 0
    for i in range(x.size):
        total += math.exp(x[i])
        largest = max(largest, math.log(x[i] + 2.0))
        if x[i] > 0.0:
            count += 1
    return total, largest, count


@njit
def recurrence(x):
    s = 1.0
    for i in range(x.size):
        s = s * 0.5 + math.exp(x[i])
        x[i] = s
    return s


@njit
def chained(x):
    for i in range(1, x.size):
        x[i] = math.cos(x[i - 1]) + x[i]


@njit
def singles(x, a):
    return np.exp(x) * a + np.hypot(x, x + np.float32(1)) - x / np.float32(3)


@njit
def integers(k):
    return np.sqrt(k) + np.exp(-k * 0.25)


@njit
def rows(a, w, out):
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            out[i, j] = a[i, j] * w[0] - a[i, j] / (i + 2.0)


@njit
def powers(x, y):
    return np.arctan2(x, y) + np.hypot(y, x) + x**y


@njit
def columns(a):
    for j in range(a.shape[1]):
        for i in range(a.shape[0]):
            a[i, j] = math.exp(-a[i, j])


@njit
def swapped(x, y):
    for i in range(x.size):
        before = x[i]
        x[i] = y[i]
        y[i] = before


@njit
def sum_of_products(x, y):
    return np.sum(np.exp(x) * abs(y)), np.max(x * y), np.sum(x * y)


@njit(parallel=True)
def threads(x, out):
    total = 0.0
    for i in prange(x.size):
        t = math.sin(x[i])
        out[i] = t
        total += t * math.exp(t)
    return total


@njit
def convolved(x, k, out):
    for i in range(x.size):
        for j in range(k.size):
            place = i + j
            out[place] += x[i] * k[j]


@njit
def far_apart(x, n):
    for i in range(n):
        x[i] = 2.0 * x[i + n] + math.exp(x[i + n])


# tolerance: 1e-13
# run: whole(np.linspace(0.01, 0.99, 1000), np.linspace(1.0, 7.0, 1000))
# run: whole(np.linspace(0.01, 0.99, 7), np.linspace(1.0, 7.0, 7))
# run: whole(np.linspace(0.01, 0.99, 40)[::2], np.linspace(1.0, 7.0, 40)[::2])
# run: in_place(np.linspace(-3.0, 3.0, 257))
# run: in_place(np.zeros(0))
# run: variables(np.sin(np.arange(300.0)), np.cos(np.arange(700.0)), np.zeros(300))
# run: variables(np.sin(np.arange(9.0)), np.cos(np.arange(30.0)), np.zeros(9))
# run: sums(np.sin(np.arange(999.0)))
# run: recurrence(np.sin(np.arange(600.0)))
# run: chained(np.sin(np.arange(600.0)))
# run: singles(np.linspace(0.0, 4.0, 530).astype(np.float32), np.float32(2))
# run: integers(np.arange(300))
# run: rows(np.sin(np.arange(1200.0)).reshape(4, 300), np.array([3.0, 1.0]), np.zeros((4, 300)))
# run: powers(np.linspace(0.5, 4.0, 269), np.linspace(1.0, 2.0, 269))
# run: columns(np.sin(np.arange(1200.0)).reshape(300, 4))
# run: swapped(np.arange(700.0), -np.arange(700.0))
# run: sum_of_products(np.sin(np.arange(5000.0)), np.cos(np.arange(5000.0)))
# run: threads(np.sin(np.arange(50000.0)), np.zeros(50000))
# run: convolved(np.sin(np.arange(30.0)), np.cos(np.arange(20.0)), np.zeros(49))
# run: far_apart(np.sin(np.arange(60.0)), 30)
# run: whole(np.array([0.0, -0.0, 1.0, 0.5] * 10), np.array([1.0, np.inf, 2.0, 3.0] * 10))

import numpy as np
from numba import njit, prange


@njit(parallel=True)
def mirrored(a):
    for i in prange(a.shape[0]):
        for j in range(i):
            a[i, j] = a[i, j] + 2.0 * j


@njit(parallel=True)
def row_sums(a, y):
    for i in prange(a.shape[0]):
        for j in range(i, a.shape[1]):
            y[i] += a[i, j]


@njit(parallel=True)
def pairs(x):
    total = 0.0
    for i in prange(x.size):
        for j in range(i + 1, x.size):
            total += abs(x[i] - x[j])
    return total


@njit(parallel=True)
def pair_count(x, far):
    count = 0
    last = -1
    for i in prange(1, x.size):
        last = i
        for j in range(i):
            if abs(x[i] - x[j]) > far:
                count += 1
    return count, last


@njit(parallel=True)
def steps(n, out):
    for i in prange(n.size):
        k = n[i]
        turns = 0
        while k > 1:
            k = k // 2 if k % 2 == 0 else 3 * k + 1
            turns += 1
        out[i] = turns


@njit(parallel=True)
def escapes(height, width, limit):
    counts = np.zeros((height, width), np.int64)
    for row in prange(height):
        for column in range(width):
            c = complex(3.0 * column / width - 2.0, 2.0 * row / height - 1.0)
            z = 0j
            for turn in range(limit):
                z = z * z + c
                if z.real * z.real + z.imag * z.imag > 4.0:
                    break
                counts[row, column] = turn
    return counts


@njit(parallel=True)
def checked(a):
    for i in prange(a.shape[0]):
        for j in range(i):
            if a[i, j] < 0:
                raise ValueError("negative")
            a[i, j] += 1.0


# run: mirrored(np.ones((50, 50)))
# run: mirrored(np.ones((0, 0)))
# run: row_sums(rng.random((70, 80)), np.zeros(70))
# run: pairs(rng.random(300))
# run: pairs(rng.random(1))
# run: pair_count(rng.random(200), 0.25)
# run: steps(np.arange(500), np.zeros(500, np.int64))
# run: escapes(30, 40, 60)
# run: checked(np.ones((30, 30)))
# run: checked(np.where(np.arange(900).reshape(30, 30) > 700, -1.0, 1.0))
# raises: ValueError: negative

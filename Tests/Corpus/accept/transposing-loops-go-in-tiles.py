import numpy as np
from numba import njit, prange


@njit
def transposed(a, b):
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            a[i, j] = b[j, i]


@njit
def symmetric(a):
    s = np.zeros((a.shape[0], a.shape[1]))
    for j in range(a.shape[1]):
        for i in range(a.shape[0]):
            s[i, j] = 0.5 * (a[i, j] + a[j, i])
    return s


@njit
def inner_part(a, b):
    for i in range(1, a.shape[0] - 1):
        for j in range(2, a.shape[1] - 1):
            if b[j, i] > 0.25:
                a[i, j] += b[j, i]


@njit(parallel=True)
def planes(a, b):
    for p in prange(a.shape[0]):
        for i in range(a.shape[1]):
            for j in range(a.shape[2]):
                a[p, i, j] = b[p, j, i]


@njit
def into_itself(a):
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            a[i, j] = a[j, i] + 1.0


# run: transposed(np.zeros((70, 90)), rng.random((90, 70)))
# run: transposed(np.zeros((16, 32)), rng.random((32, 16)))
# run: transposed(np.zeros((3, 2)), rng.random((2, 3)))
# run: transposed(np.zeros((0, 2)), rng.random((2, 0)))
# run: transposed(np.zeros((40, 50), np.int8), np.arange(2000).reshape(50, 40).astype(np.int8))
# run: transposed(np.zeros((40, 50), order="F"), np.asfortranarray(rng.random((50, 40))))
# run: transposed(buffer, buffer)
# buffer: rng.random((40, 40))
# run: symmetric(rng.random((65, 65)))
# run: inner_part(rng.random((50, 60)), rng.random((60, 50)))
# run: planes(np.zeros((3, 30, 40)), rng.random((3, 40, 30)))
# run: into_itself(rng.random((40, 40)))

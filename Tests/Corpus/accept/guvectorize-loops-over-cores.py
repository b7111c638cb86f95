import numpy as np
from numba import guvectorize, njit


@guvectorize(["void(f8[:], f8, f8[:])"], "(n),()->(n)")
def shift(x, distance, moved):
    """Move every element by a distance."""
    for i in range(x.shape[0]):
        moved[i] = x[i] + distance


@guvectorize(["void(f8[:,:], f8[:], f8[:])"], "(m,n),(n)->(m)")
def product(a, x, y):
    for i in range(a.shape[0]):
        y[i] = 0.0
        for j in range(a.shape[1]):
            y[i] += a[i, j] * x[j]


@guvectorize(["void(i8[:], i8[:])", "void(f8[:], f8[:])"], "(n)->()")
def total(x, result):
    result[0] = 0
    for value in x:
        result[0] += value


@njit
def combined(a, x):
    return product(a, x) * 2.0 + total(x)


@njit
def into(a, distances):
    moved = np.empty_like(a)
    shift(a, distances, moved)
    return moved


# oracle: numba
# run: shift(np.arange(3.0), 2.0)
# run: shift(np.ones((2, 3)), np.arange(2.0))
# run: shift(np.ones(3), np.arange(2.0))
# run: shift(np.ones((2, 4, 3)), np.arange(4.0))
# run: shift(np.ones((0, 3)), 1.0)
# run: shift(np.arange(6.0)[::2], 1.0)
# run: product(np.arange(12.0).reshape(2, 2, 3), np.arange(3.0))
# run: product(np.ones((2, 3)), np.arange(4.0))
# raises: ValueError
# run: total(np.arange(6).reshape(2, 3))
# run: total(np.arange(6.0).reshape(2, 3))
# run: total(np.arange(3.0))
# run: total(np.arange(3, dtype=np.int32))
# run: combined(np.ones((2, 3)), np.arange(3.0))
# expect: np.array([9.0, 9.0])
# run: into(np.ones((2, 3)), np.arange(2.0))

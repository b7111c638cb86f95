"""Loops that update rows of an array by other rows of it, or by the same one."""
from numba import njit


@njit
def floyd_warshall(D):
    n = D.shape[0]
    for k in range(n):
        for i in range(n):
            first = D[i, k]
            for j in range(n):
                D[i, j] = min(D[i, j], first + D[k, j])


@njit
def add_row(A, i, k):
    for j in range(A.shape[1]):
        A[i, j] = 2.0 * A[i, j] + A[k, j]


@njit
def add_column(A, i, k):
    for j in range(A.shape[0]):
        A[j, i] = A[j, i] + 3.0 * A[j, k]


@njit
def shifted(A, i, k):
    for j in range(1, A.shape[1]):
        A[i, j] = A[i, j] + A[k, j - 1]


@njit
def choose(A, i, k):
    for j in range(A.shape[1]):
        if A[k, j] > A[i, j]:
            A[i, j] = A[k, j]


@njit
def eliminate(A):
    n = A.shape[0]
    for k in range(n):
        for i in range(k + 1, n):
            factor = A[i, k] / A[k, k]
            A[i, k] = factor
            for j in range(k + 1, n):
                A[i, j] -= factor * A[k, j]


@njit
def wrapped(A, rows, columns, i):
    for j in range(columns.shape[0]):
        A[rows[j], columns[j]] += A[i, columns[j]]


@njit
def twice_around(A, i, k, low):
    for j in range(low, A.shape[1]):
        A[i, j] = 0.5 * A[i, j] + A[k, j] + j


@njit
def backwards(A, i, k):
    for j in range(A.shape[1] - 1, -1, -2):
        A[i, j] = A[i, j] - A[k, j]


@njit
def mirrored(A, i, k):
    n = A.shape[1]
    for j in range(n):
        A[i, j] += A[k, n - 1 - j]


# run: floyd_warshall(np.array([[0.0, 4.0, 9.0, 7.0], [2.0, 0.0, 1.0, np.inf], [1.0, 8.0, 0.0, 2.0], [3.0, np.nan, 1.0, -0.0]]))
# run: floyd_warshall(np.random.default_rng(1).uniform(0.0, 9.0, (37, 37)))
# run: add_row(np.arange(77.0).reshape(7, 11), 2, 5)
# run: add_row(np.arange(77.0).reshape(7, 11), 2, 2)
# run: add_row(np.arange(77.0).reshape(7, 11), -1, 6)
# run: add_row(np.arange(77.0).reshape(7, 11)[::-1, ::2], 3, -4)
# run: add_column(np.arange(77.0).reshape(11, 7), 0, 3)
# run: add_column(np.arange(77.0).reshape(11, 7), 3, 3)
# run: shifted(np.arange(77.0).reshape(7, 11), 1, 4)
# run: shifted(np.arange(77.0).reshape(7, 11), 4, 4)
# run: choose(np.sin(np.arange(77.0)).reshape(7, 11), 1, 4)
# run: choose(np.sin(np.arange(77.0)).reshape(7, 11), 4, 4)
# run: eliminate(np.random.default_rng(2).uniform(1.0, 9.0, (29, 29)))
# run: wrapped(np.arange(24.0).reshape(4, 6), np.array([0, -1, 3, 2]), np.array([-6, 1, 1, -5]), 3)
# run: twice_around(np.arange(77.0).reshape(7, 11), 1, 4, 0)
# run: twice_around(np.arange(77.0).reshape(7, 11), 1, 4, -11)
# run: twice_around(np.arange(77.0).reshape(7, 11), 4, 4, -5)
# run: backwards(np.arange(77.0).reshape(7, 11), 1, 4)
# run: backwards(np.arange(77.0).reshape(7, 11), 4, 4)
# run: mirrored(np.arange(77.0).reshape(7, 11), 1, 4)
# run: mirrored(np.arange(77.0).reshape(7, 11), 4, 4)

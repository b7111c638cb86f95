import numpy as np
from numba import njit, prange


@njit
def line(a, b):
    a[1:-1] = b


@njit
def table(a, b):
    a[:, :] = b


@njit
def first_place(a):
    a[:] = a[2:3]


@njit
def column(a, k):
    a[:, :] = a[:, k : k + 1]


@njit
def column_to_rows(a):
    a[:, :] = a[:, 1]


@njit
def fresh(n, b):
    a = np.zeros((n, 3))
    a[:] = b[:n]
    return a


@njit(parallel=True)
def rows(a, b):
    for i in prange(a.shape[0]):
        a[i] = b


# run: line(np.zeros(6), np.array([7.0]))
# run: line(np.zeros(6), np.arange(4))
# run: line(np.zeros(2), np.array([7.0]))
# run: line(np.zeros(3), np.array([7.0]))
# run: line(np.zeros(6), np.zeros(3))
# raises: ValueError: could not broadcast input array from shape (3,) into shape (4,)
# run: line(np.zeros(3), np.zeros(0))
# raises: ValueError: could not broadcast input array from shape (0,) into shape (1,)
# run: table(np.zeros((3, 4)), np.arange(4.0))
# run: table(np.zeros((3, 4)), np.array([5]))
# run: table(np.zeros((3, 4)), np.arange(4.0).reshape(1, 4))
# run: table(np.zeros((3, 4)), np.arange(3.0).reshape(3, 1))
# run: table(np.zeros((3, 4), order="F"), np.arange(3.0).reshape(3, 1))
# run: table(np.zeros((3, 4)), np.array([[5.0]]))
# run: table(np.zeros((3, 0)), np.array([[5.0]]))
# run: table(np.zeros((2, 3, 4)), np.arange(3.0).reshape(3, 1))
# run: table(np.zeros((2, 3, 4)), np.arange(8.0).reshape(2, 1, 4))
# run: table(np.zeros((3, 4)), np.zeros((2, 4)))
# raises: ValueError: could not broadcast input array from shape (2,4) into shape (3,4)
# run: table(np.zeros((0, 4)), np.zeros(3))
# raises: ValueError: could not broadcast input array from shape (3,) into shape (0,4)
# run: first_place(np.arange(5.0))
# run: column(np.arange(12.0).reshape(3, 4), 1)
# run: column_to_rows(np.arange(9.0).reshape(3, 3))
# run: fresh(1, np.array([4, 5]))
# run: fresh(4, np.array([[4.0], [5.0], [6.0], [7.0]]))
# run: fresh(2, np.zeros(5))
# raises: ValueError: could not broadcast input array from shape (2,) into shape (2,3)
# run: rows(np.zeros((300, 4)), np.array([3.0]))
# run: rows(np.zeros((300, 4)), np.arange(4.0))

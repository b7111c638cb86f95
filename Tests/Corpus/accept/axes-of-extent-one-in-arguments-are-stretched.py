import numpy as np
from numba import njit


@njit
def kernel(column, table, row):
    scaled = column * table + row
    table[:] = column
    return scaled, table - column.T.sum() * row, (column + 1) * row, column * column


@njit
def stored(x, index, v):
    x[index] = v
    return x


@njit
def helper(a, b):
    return a * b


@njit
def loops(column, table):
    total = np.zeros((3, 1))
    for i in range(2):
        total = total + column
        table = helper(total, table) - np.mean(table, axis=1).copy().sum()
    means = table.mean(axis=0, keepdims=True)
    if means[0, 0] > 1:
        means += 1
    return table - means, np.zeros(column.shape) + table


# run: kernel(np.arange(3.0).reshape(3, 1), np.ones((3, 4)), np.arange(4.0).reshape(1, 4))
# run: kernel(np.arange(3.0).reshape(3, 1), np.ones((3, 1)), np.arange(1.0).reshape(1, 1))
# run: kernel(np.arange(1.0).reshape(1, 1), np.ones((1, 4)), np.arange(4.0))
# run: stored(np.arange(6.0), np.array([1, 3]), np.array([7.0]))
# run: stored(np.arange(12.0).reshape(4, 3), np.array([1, 3]), np.array([[7.0], [8.0]]))
# run: loops(np.arange(3.0).reshape(3, 1), np.arange(12.0).reshape(3, 4))

import numpy as np
from numba import njit


@njit
def product(starts, columns, values, x, y):
    for i in range(y.shape[0]):
        s = 0.0
        for k in range(starts[i], starts[i + 1]):
            s += values[k] * x[columns[k]]
        y[i] = s


# run: product(np.array([0, 2, 2, 5, 9]), np.array([0, 3, 1, 2, 3, 0, 1, 2, -1]), np.arange(9) * 0.5, np.array([1.0, -2.0, 4.0, 0.25]), np.zeros(4))
# run: product(np.array([-4, 0, 4]), np.array([0, -1, -2, 1]), np.array([1.5, 2.5, -3.0, 8.0]), np.array([2.0, 3.0]), np.zeros(2))

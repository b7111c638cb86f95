import numpy as np
from numba import njit


@njit
def slope(x, y):
    return y, -x


@njit
def kernel(x, y, h, n):
    path = np.empty((n, 2))
    for i in range(n):
        k1x, k1y = slope(x, y)
        k2x, k2y = slope(x + 0.5 * h * k1x, y + 0.5 * h * k1y)
        k3x, k3y = slope(x + 0.5 * h * k2x, y + 0.5 * h * k2y)
        k4x, k4y = slope(x + h * k3x, y + h * k3y)
        x += h / 6 * (k1x + 2 * k2x + 2 * k3x + k4x)
        y += h / 6 * (k1y + 2 * k2y + 2 * k3y + k4y)
        path[i, 0], path[i, 1] = x, y
    return path


# run: kernel(1.0, 0.0, 0.1, 20)

import numpy as np
from numba import njit


@njit
def kernel(u, steps):
    v = u.copy()
    for t in range(steps):
        for i in range(1, u.size - 1):
            v[i] = 0.5 * u[i] + 0.25 * (u[i - 1] + u[i + 1])
        u, v = v, u
    return u


# run: kernel(np.array([0.0, 0.0, 8.0, 0.0, 0.0]), 3)
# run: kernel(np.array([0.0, 0.0, 8.0, 0.0, 0.0]), 4)
# run: kernel(np.array([0.0, 0.0, 8.0, 0.0, 0.0]), 0)

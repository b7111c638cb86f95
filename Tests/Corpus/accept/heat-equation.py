import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(u, alpha, steps):
    n, m = u.shape
    v = u.copy()
    for t in range(steps):
        for i in prange(1, n - 1):
            for j in range(1, m - 1):
                v[i, j] = u[i, j] + alpha * (u[i - 1, j] + u[i + 1, j] + u[i, j - 1]
                                             + u[i, j + 1] - 4.0 * u[i, j])
        u[:] = v
    return u[n // 2, m // 2]


# run: kernel(rng.random((20, 30)), 0.1, 4)
# run: kernel(np.asfortranarray(rng.random((20, 30))), 0.1, 3)

from numba import njit, prange


@njit(parallel=True)
def kernel(u, v):
    n, m, p = u.shape
    for i in prange(1, n - 1):
        for j in range(1, m - 1):
            for k in range(1, p - 1):
                v[i, j, k] = u[i - 1, j, k] + u[i + 1, j, k] + u[i, j - 1, k] + u[i, j, k + 1]


# run: kernel(np.ones((4, 4, 4)), np.zeros((4, 4, 4)))

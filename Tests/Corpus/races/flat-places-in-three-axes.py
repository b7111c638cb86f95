from numba import njit, prange


@njit(parallel=True)
def kernel(x, n, m, p):
    for i in prange(n):
        for j in range(m):
            for k in range(p):
                x[(i * m + j) * p + k] = i + j + k


# run: kernel(np.zeros(24), 2, 3, 4)

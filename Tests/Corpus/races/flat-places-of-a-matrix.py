from numba import njit, prange


@njit(parallel=True)
def kernel(x, n, m):
    for i in prange(n):
        for j in range(m):
            x[i * m + j] = i - j


# run: kernel(np.zeros(12), 3, 4)

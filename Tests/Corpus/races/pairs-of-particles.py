from numba import njit, prange


@njit(parallel=True)
def kernel(x, f):
    for i in prange(x.size):
        for j in range(i + 1, x.size):
            d = x[j] - x[i]
            f[i] += d
            f[j] -= d


# run: kernel(np.arange(5.0), np.zeros(5))

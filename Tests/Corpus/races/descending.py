from numba import njit, prange


@njit(parallel=True)
def kernel(x, y):
    for i in prange(x.size - 1, -1, -1):
        y[x.size - 1 - i] = x[i]


# run: kernel(np.arange(5.0), np.zeros(5))

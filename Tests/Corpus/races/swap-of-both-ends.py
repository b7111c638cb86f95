from numba import njit, prange


@njit(parallel=True)
def kernel(x):
    n = x.size
    for i in prange(n // 2):
        t = x[i]
        x[i] = x[n - 1 - i]
        x[n - 1 - i] = t


# run: kernel(np.arange(10.0))
# run: kernel(np.arange(11.0))

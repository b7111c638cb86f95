from numba import njit, prange


@njit(parallel=True)
def kernel(x):
    n = x.size
    for i in prange(n - 1):
        x[i] = x[n - 1]


# run: kernel(np.arange(9.0))

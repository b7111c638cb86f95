from numba import njit, prange


@njit(parallel=True)
def kernel(x, n):
    low = x[:n]
    high = x[n:]
    for i in prange(n):
        low[i] = high[i]


# run: kernel(np.arange(10.0), 5)

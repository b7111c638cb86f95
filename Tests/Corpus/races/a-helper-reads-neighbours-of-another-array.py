from numba import njit, prange


@njit
def mean(x, i):
    return (x[i - 1] + x[i] + x[i + 1]) / 3.0


@njit(parallel=True)
def kernel(x, y):
    for i in prange(1, x.size - 1):
        y[i] = mean(x, i)


# run: kernel(np.arange(7.0), np.zeros(7))

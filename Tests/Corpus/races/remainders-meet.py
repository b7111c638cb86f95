from numba import njit, prange


@njit(parallel=True)
def kernel(x, y):
    for i in prange(x.size):
        y[i % 4] = x[i]


# run: kernel(np.arange(6.0), np.zeros(4))
# race: element 0 of 'y' is written by iterations 0 and 4

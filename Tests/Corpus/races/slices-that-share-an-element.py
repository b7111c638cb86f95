from numba import njit, prange


@njit(parallel=True)
def kernel(x, y, w):
    for b in prange(x.size // w):
        y[b * w:(b + 1) * w + 1] = b


# run: kernel(np.arange(12.0), np.zeros(13), 3)
# race: element 3 of 'y' is written by iterations 0 and 1

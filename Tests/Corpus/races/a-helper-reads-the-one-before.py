from numba import njit, prange


@njit
def smooth(x, i):
    x[i] = 0.5 * (x[i] + x[i - 1])


@njit(parallel=True)
def kernel(x):
    for i in prange(1, x.size):
        smooth(x, i)


# run: kernel(np.arange(5.0))
# race: the same element of 'x'

from numba import njit, prange


@njit(parallel=True)
def kernel(x):
    for i in prange(x.size // 2):
        x[2 * i] = x[2 * i + 1]


# run: kernel(np.arange(10.0))

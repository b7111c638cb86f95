from numba import njit, prange


@njit(parallel=True)
def kernel(x):
    h = x.size // 2
    for i in prange(h):
        x[i] = x[i + h]


# run: kernel(np.arange(10.0))

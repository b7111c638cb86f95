from numba import njit, prange


@njit(parallel=True)
def kernel(x):
    for i in prange(x.size // 4):
        for k in range(4):
            x[4 * i + k] = i + k


# run: kernel(np.zeros(17))

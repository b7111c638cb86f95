from numba import njit, prange


@njit(parallel=True)
def kernel(x):
    for i in prange(4):
        x[i * i] = i


# run: kernel(np.zeros(10))

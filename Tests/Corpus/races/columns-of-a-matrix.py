from numba import njit, prange


@njit(parallel=True)
def kernel(a):
    for j in prange(a.shape[1]):
        total = 0.0
        for i in range(a.shape[0]):
            total += a[i, j]
        for i in range(a.shape[0]):
            a[i, j] /= total


# run: kernel(np.ones((3, 4)))

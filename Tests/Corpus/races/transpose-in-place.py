from numba import njit, prange


@njit(parallel=True)
def kernel(a):
    n = a.shape[0]
    for i in prange(n):
        for j in range(i + 1, n):
            t = a[i, j]
            a[i, j] = a[j, i]
            a[j, i] = t


# run: kernel(np.arange(25.0).reshape(5, 5))

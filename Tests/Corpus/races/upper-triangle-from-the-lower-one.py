from numba import njit, prange


@njit(parallel=True)
def kernel(a):
    for i in prange(a.shape[0]):
        for j in range(i):
            a[j, i] = a[i, j]


# run: kernel(np.arange(25.0).reshape(5, 5))

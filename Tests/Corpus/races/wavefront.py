from numba import njit, prange


@njit(parallel=True)
def kernel(a):
    n = a.shape[0]
    for d in range(1, n):
        for i in prange(1, d):
            a[i, d - i] = a[i - 1, d - i] + a[i, d - i - 1]


# run: kernel(np.ones((6, 6)))

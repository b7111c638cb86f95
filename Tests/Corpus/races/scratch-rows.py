from numba import njit, prange


@njit(parallel=True)
def kernel(a, scratch):
    for i in prange(a.shape[0]):
        t = scratch[i]
        for k in range(t.size):
            t[k] = a[i, k] * 2
        for k in range(t.size):
            a[i, k] = t[t.size - 1 - k]


# run: kernel(np.arange(12.0).reshape(4, 3), np.zeros((4, 3)))

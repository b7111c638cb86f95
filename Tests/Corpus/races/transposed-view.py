from numba import njit, prange


@njit(parallel=True)
def kernel(a):
    b = a.T
    for i in prange(a.shape[0]):
        for j in range(a.shape[1]):
            b[i, j] = a[i, j]


# run: kernel(np.arange(9.0).reshape(3, 3))
# race: element (0, 1) of 'a' is written by

from numba import njit, prange


@njit(parallel=True)
def kernel(a):
    for i in prange(a.shape[0]):
        a[i, :] = a[:, i]


# run: kernel(np.arange(9.0).reshape(3, 3))
# race: element (0, 1) of 'a' is written by

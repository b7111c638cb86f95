from numba import njit, prange


@njit
def double(row):
    for k in range(row.size):
        row[k] *= 2


@njit(parallel=True)
def kernel(a):
    for i in prange(a.shape[0]):
        double(a[i])


# run: kernel(np.ones((3, 4)))

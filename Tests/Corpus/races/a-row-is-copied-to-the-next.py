from numba import njit, prange


@njit(parallel=True)
def kernel(a):
    for i in prange(a.shape[0] - 1):
        a[i + 1] = a[i]


# run: kernel(np.arange(6.0).reshape(3, 2))
# race: the same element of 'a'

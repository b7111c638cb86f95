from numba import njit, prange


@njit(parallel=True)
def kernel(a):
    for i in prange(1, a.shape[0]):
        for j in range(a.shape[1]):
            a[i, j] = a[i - 1, j] + 1


# run: kernel(np.zeros((4, 3)))
# race: the same element of 'a'

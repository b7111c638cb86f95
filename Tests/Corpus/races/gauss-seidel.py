from numba import njit, prange


@njit(parallel=True)
def kernel(u):
    for i in prange(1, u.shape[0] - 1):
        for j in range(1, u.shape[1] - 1):
            u[i, j] = 0.25 * (u[i - 1, j] + u[i + 1, j] + u[i, j - 1] + u[i, j + 1])


# run: kernel(np.ones((4, 4)))
# race: the same element of 'u'

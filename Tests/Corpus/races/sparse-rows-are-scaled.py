from numba import njit, prange


@njit(parallel=True)
def kernel(start, value, s):
    for i in prange(start.size - 1):
        for k in range(start[i], start[i + 1]):
            value[k] *= s[i]


# run: kernel(np.array([0, 2, 3, 7]), np.ones(7), np.arange(3.0))

from numba import njit, prange


@njit
def put(x, i, value):
    x[i] = value


@njit(parallel=True)
def kernel(x):
    for i in prange(x.size - 1):
        put(x, i + 1, x[i])


# run: kernel(np.zeros(7))
# race: the same element of 'x'

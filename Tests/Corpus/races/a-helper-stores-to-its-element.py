from numba import njit, prange


@njit
def put(x, i, value):
    x[i] = value


@njit(parallel=True)
def kernel(x):
    for i in prange(x.size):
        put(x, i, 2.0 * i)


# run: kernel(np.zeros(7))

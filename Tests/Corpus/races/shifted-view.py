from numba import njit, prange


@njit(parallel=True)
def kernel(x):
    v = x[1:]
    for i in prange(v.size):
        v[i] = x[i]


# run: kernel(np.arange(5.0))
# race: element 1 of 'x' is written by iteration 0 and read by iteration 1

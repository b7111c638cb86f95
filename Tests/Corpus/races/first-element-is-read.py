from numba import njit, prange


@njit(parallel=True)
def kernel(x):
    for i in prange(x.size):
        x[i] = x[i] - x[0]


# run: kernel(np.arange(1.0, 6.0))
# race: element 0 of 'x' is written by iteration 0 and read by iteration 1

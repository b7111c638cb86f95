from numba import njit, prange


@njit(parallel=True)
def kernel(x):
    n = x.size
    for i in prange(n):
        x[i] = x[n - 1 - i]


# run: kernel(np.arange(10.0))
# race: element 5 of 'x' is written by iteration 5 and read by iteration 4

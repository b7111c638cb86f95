from numba import njit, prange


@njit(parallel=True)
def kernel(x):
    for i in prange(x.size // 2):
        x[2 * i + 1] = x[i] + 1


# run: kernel(np.zeros(10))
# race: element 1 of 'x' is written by iteration 0 and read by iteration 1

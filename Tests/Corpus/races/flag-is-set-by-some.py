from numba import njit, prange


@njit(parallel=True)
def kernel(x, found):
    for i in prange(x.size):
        if x[i] > 2:
            found[0] = True


# run: kernel(np.arange(5.0), np.zeros(1, dtype=np.bool_))
# race: element 0 of 'found' is written by iterations 3 and 4

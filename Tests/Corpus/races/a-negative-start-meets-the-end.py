from numba import njit, prange


@njit(parallel=True)
def kernel(x, first, stop):
    for i in prange(first, stop):
        x[i] += 1.0


# run: kernel(np.zeros(3), -1, 3)
# race: element 2 of 'x' is written by iterations -1 and 2
# run: kernel(np.zeros(3), 0, 3)

from numba import njit, prange


@njit(parallel=True)
def kernel(x, first, stop):
    for i in prange(first, stop):
        x[i] += i
    return x


# run: kernel(np.zeros(30000), -3, 30000)
# race: element 29997 of 'x' is written by iterations -3 and 29997
# run: kernel(np.zeros(30000), -30000, -7)
# run: kernel(np.zeros(30000), 5, 30000)

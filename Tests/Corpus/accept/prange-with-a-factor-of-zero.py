from numba import njit, prange


@njit(parallel=True)
def kernel(x, n, factor, offset):
    for i in prange(n):
        x[i * factor + offset] = i
    return x


# run: kernel(np.zeros(50000), 50000, 0, 2)
# race: element 2 of 'x' is written by iterations 0 and 1
# run: kernel(np.zeros(50000), 50000, 1, 0)
# run: kernel(np.zeros(50000), 25000, 2, 1)
# run: kernel(np.zeros(50000), 25000, -2, -1)

from numba import njit, prange


@njit(parallel=True)
def kernel(b, h):
    for i in prange(b.size):
        h[b[i]] = i


# run: kernel(np.array([3, 1, 4, 1]), np.zeros(5))
# race: element 1 of 'h' is written by iterations 1 and 3

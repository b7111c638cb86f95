from numba import njit, prange


@njit
def larger(a, b):
    return a if a.size > b.size else b


@njit(parallel=True)
def kernel(a, b, p):
    for i in prange(p.size):
        larger(a, b)[p[i]] = i


# run: kernel(np.arange(5.0), np.arange(3.0), np.array([0, 1, 2]))
# run: kernel(np.arange(5.0), np.arange(3.0), np.array([0, 1, 0]))
# race: element 0 of 'a' is written by iterations 0 and 2

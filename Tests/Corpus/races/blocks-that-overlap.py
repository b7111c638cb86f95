from numba import njit, prange


@njit(parallel=True)
def kernel(x, w):
    for b in prange(x.size // w):
        for j in range(b * w, (b + 1) * w + 1):
            if j < x.size:
                x[j] = b


# run: kernel(np.arange(12.0), 4)
# race: element 4 of 'x' is written by iterations 0 and 1

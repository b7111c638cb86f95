from numba import njit, prange


@njit(parallel=True)
def kernel(x, w):
    for b in prange((x.size + w - 1) // w):
        first = b * w
        last = min(first + w, x.size)
        total = 0.0
        for j in range(first, last):
            total += x[j]
        for j in range(first, last):
            x[j] = total


# run: kernel(np.arange(13.0), 4)

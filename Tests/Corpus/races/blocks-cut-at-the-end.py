from numba import njit, prange


@njit(parallel=True)
def kernel(x, w):
    blocks = (x.size + w - 1) // w
    for b in prange(blocks):
        for j in range(b * w, min((b + 1) * w, x.size)):
            x[j] = x[j] + b


# run: kernel(np.arange(13.0), 4)

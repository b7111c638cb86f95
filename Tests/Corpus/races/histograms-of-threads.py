from numba import njit, prange


@njit(parallel=True)
def kernel(b, local):
    parts = local.shape[0]
    n = b.size
    for t in prange(parts):
        for k in range(t * n // parts, (t + 1) * n // parts):
            local[t, b[k]] += 1.0


# run: kernel(np.array([1, 2, 1, 0, 2, 2, 1]), np.zeros((3, 4)))

from numba import njit, prange


@njit(parallel=True)
def kernel(x, half):
    for k in prange(x.size // 2):
        i = k // half * 2 * half + k % half
        t = x[i]
        x[i] = t + x[i + half]
        x[i + half] = t - x[i + half]


# run: kernel(np.arange(16.0), 4)

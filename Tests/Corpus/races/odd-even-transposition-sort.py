from numba import njit, prange


@njit(parallel=True)
def kernel(x):
    n = x.size
    for phase in range(n):
        for i in prange(phase % 2, n - 1, 2):
            if x[i] > x[i + 1]:
                t = x[i]
                x[i] = x[i + 1]
                x[i + 1] = t


# run: kernel(np.arange(9.0)[::-1])

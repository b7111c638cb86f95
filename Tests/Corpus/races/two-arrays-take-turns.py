from numba import njit, prange


@njit(parallel=True)
def kernel(x, y, steps):
    a = x
    b = y
    for step in range(steps):
        for i in prange(1, a.size - 1):
            b[i] = 0.5 * (a[i - 1] + a[i + 1])
        a, b = b, a
    return a


# run: kernel(np.arange(9.0), np.zeros(9), 3)

from numba import njit, prange


@njit(parallel=True)
def kernel(start, column, value, x, y):
    for i in prange(y.size):
        total = 0.0
        for k in range(start[i], start[i + 1]):
            total += value[k] * x[column[k]]
        y[i] = total


# run: kernel(np.array([0, 2, 3]), np.array([0, 1, 1]), np.ones(3), np.ones(2), np.zeros(2))

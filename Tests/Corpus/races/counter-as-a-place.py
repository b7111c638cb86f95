from numba import njit, prange


@njit(parallel=True)
def kernel(x, y):
    count = 0
    for i in prange(x.size):
        if x[i] > 0:
            y[count] = x[i]
            count += 1
    return count


# run: kernel(np.arange(5.0), np.zeros(5))
# race: 'count' is carried from one iteration to the next

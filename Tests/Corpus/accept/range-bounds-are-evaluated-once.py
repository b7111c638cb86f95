from numba import njit


@njit
def kernel(n):
    count = 0
    for i in range(n):
        n = n - 1
        count += 1
    return n, count


# run: kernel(6)

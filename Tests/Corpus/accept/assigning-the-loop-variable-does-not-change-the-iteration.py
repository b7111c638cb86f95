from numba import njit


@njit
def kernel(n):
    count = 0
    i = -1
    for i in range(n):
        count += i
        i = i * 10
        count += i
    return count, i


# run: kernel(5)
# run: kernel(1)

from numba import njit


@njit
def kernel(x):
    if x > 10:
        return 1
    if x > 5:
        return 0.5
    return x


# oracle: numba
# run: kernel(20)
# run: kernel(7)
# run: kernel(3)

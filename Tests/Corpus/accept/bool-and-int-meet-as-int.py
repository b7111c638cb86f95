from numba import njit


@njit
def kernel(n):
    if n > 5:
        r = n > 7
    else:
        r = n
    return r


# oracle: numba
# run: kernel(3)
# run: kernel(6)
# run: kernel(9)

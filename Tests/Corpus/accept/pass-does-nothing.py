from numba import njit


@njit
def kernel(n):
    for i in range(n):
        pass
    if n > 3:
        pass
    else:
        n = -n
    return n


# run: kernel(5)
# run: kernel(2)

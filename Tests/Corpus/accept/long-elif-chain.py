from numba import njit


@njit
def kernel(n):
    if n == 0:
        r = 10
    elif n == 1:
        r = 11
    elif n == 2:
        r = 12
    elif n < 0:
        r = -1
    else:
        r = 99
    return r


# run: kernel(0)
# run: kernel(2)
# run: kernel(-4)
# run: kernel(50)

from numba import njit


@njit
def kernel(a, b):
    q, r = divmod(a, b)
    return q, r


# run: kernel(17, 5)
# run: kernel(-17, 5)
# run: kernel(17, -5)
# run: kernel(7.5, 2.0)
# run: kernel(-7.5, 2.0)

from numba import njit


@njit
def kernel(a, b):
    s = 0
    for v in (a, b, a * b):
        s = s * 10 + v
    return s


# run: kernel(2, 3)

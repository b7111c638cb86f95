from numba import njit


@njit
def kernel(a):
    t = (a, 2.5, True, 1j)
    return t[0] + 1, t[1] * 2, t[2], t[3] * t[3]


# run: kernel(3)
# run: kernel(1.25)

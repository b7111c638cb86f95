from numba import njit


@njit
def kernel(a, b):
    t = (a, b, a + b)
    u = t + (1, 2)
    return t[0] + t[-1], len(u), u[1:4], t


# run: kernel(3, 4)
# run: kernel(10, -2)

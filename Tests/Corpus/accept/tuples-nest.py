from numba import njit


@njit
def kernel(a, b):
    t = ((a, b), (b, (a, 1.5)))
    (p, q), (r, (s, u)) = t
    return p + q + r + s, u, t[1][1][1], t


# run: kernel(1, 2)

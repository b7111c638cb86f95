from numba import njit


@njit
def kernel(t, n):
    s = 0.0
    for i in range(n):
        s += t[i] * (i + 1)
    return s, t[n - 1], t[-n]


# run: kernel((1.0, 2.0, 3.0), 3)
# run: kernel((1.5, 2.5), 1)

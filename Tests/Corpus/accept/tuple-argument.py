from numba import njit


@njit
def kernel(t, k):
    return t[0] + t[1] * t[2] + k


# run: kernel((1, 2, 3), 4)
# run: kernel((1, 2.5, 3), 4)
# run: kernel((1.0, 2.0, 3.0), 0)

from numba import njit


@njit
def kernel(x):
    s = -1 if x < 0 else 1 if x > 0 else 0
    y = x if x > 10 else 10
    return s, y


# run: kernel(-5)
# run: kernel(0)
# run: kernel(15)

from numba import njit


@njit
def kernel(x):
    if x > 0:
        return x * 2.0
    return None


# run: kernel(4.0)
# run: kernel(-4.0)

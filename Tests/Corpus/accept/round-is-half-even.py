from numba import njit


@njit
def kernel(x):
    return round(x)


# run: kernel(0.5)
# run: kernel(1.5)
# run: kernel(2.5)
# run: kernel(-0.5)
# run: kernel(-1.5)
# run: kernel(2.4)
# run: kernel(-2.6)
# run: kernel(1e15 + 0.5)

from numba import njit


@njit
def kernel(x):
    return int(x), float(x), bool(x)


# run: kernel(3.9)
# run: kernel(-3.9)
# run: kernel(7)
# run: kernel(True)
# oracle: cpython
# run: kernel(0.0)

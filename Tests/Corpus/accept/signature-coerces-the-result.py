from numba import njit


@njit("f8(i8)")
def kernel(n):
    return n * 3


# oracle: numba
# run: kernel(5)

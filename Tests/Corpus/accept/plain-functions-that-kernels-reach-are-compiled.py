from numba import njit


def plain(n):
    return n + 1


@njit
def kernel(n):
    return plain(n) * 2


# oracle: cpython
# run: kernel(3)
# run: kernel(1.5)

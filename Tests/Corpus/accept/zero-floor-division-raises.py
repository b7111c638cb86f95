from numba import njit


@njit
def kernel(a, b):
    q = a // b
    return q


# run: kernel(7, 2)
# run: kernel(7, 0)
# raises: ZeroDivisionError
# run: kernel(7.0, 0.0)
# raises: ZeroDivisionError

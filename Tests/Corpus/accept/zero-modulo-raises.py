from numba import njit


@njit
def kernel(a, b):
    return a % b


# run: kernel(7, 0)
# raises: ZeroDivisionError
# run: kernel(7.0, 0.0)
# raises: ZeroDivisionError
# run: kernel(0, 5)

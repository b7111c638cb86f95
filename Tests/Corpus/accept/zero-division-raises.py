from numba import njit


@njit
def kernel(a, b):
    return a / b


# run: kernel(1, 2)
# run: kernel(1, 0)
# raises: ZeroDivisionError
# run: kernel(1.0, 0.0)
# raises: ZeroDivisionError
# run: kernel(0.0, 0)
# raises: ZeroDivisionError

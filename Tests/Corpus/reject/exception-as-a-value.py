from numba import njit


@njit
def kernel(n):
    try:
        return 1 // n
    except ZeroDivisionError as error:
        kept = error
    return 0


# signature: kernel(i8)
# expect-error: an exception as a value is not supported
# at: 9

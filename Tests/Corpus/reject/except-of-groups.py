from numba import njit


@njit
def kernel(n):
    try:
        m = 1 // n
    except* ZeroDivisionError:
        m = 0
    return m


# signature: kernel(i8)
# expect-error: 'except*' is not supported
# at: 8

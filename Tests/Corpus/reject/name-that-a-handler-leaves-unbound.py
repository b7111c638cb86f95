from numba import njit


@njit
def kernel(n):
    try:
        m = 1 // n
    except ZeroDivisionError:
        pass
    return m


# signature: kernel(i8)
# expect-error: 'm'
# at: 10

from numba import njit


@njit
def kernel(n):
    e = 5
    try:
        return e // n
    except ZeroDivisionError as e:
        raise e


# signature: kernel(i8)
# expect-error: 'e' as an exception and as a variable is not supported
# at: 9

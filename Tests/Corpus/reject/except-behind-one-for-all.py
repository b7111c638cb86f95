from numba import njit


@njit
def kernel(n):
    try:
        return 1 // n
    except:
        return 0
    except ZeroDivisionError:
        return -1


# signature: kernel(i8)
# expect-error: 'except' without a class stands in front of another 'except'
# at: 8

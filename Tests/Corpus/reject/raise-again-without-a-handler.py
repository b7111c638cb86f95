from numba import njit


@njit
def kernel(n):
    try:
        return 1 // n
    finally:
        if n > 5:
            raise


# signature: kernel(i8)
# expect-error: 'raise' without an exception here is not supported
# at: 10

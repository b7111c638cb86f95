from numba import njit


@njit
def kernel(n):
    try:
        return 1 // n
    except OSError:
        return 0


# signature: kernel(i8)
# expect-error: 'OSError' is not an exception that kernels can raise
# at: 8

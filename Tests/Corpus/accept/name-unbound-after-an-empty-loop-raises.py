from numba import njit


@njit
def kernel(n):
    for i in range(n):
        last = i * 10
    return last + i


# oracle: cpython
# run: kernel(3)
# run: kernel(0)
# raises: UnboundLocalError

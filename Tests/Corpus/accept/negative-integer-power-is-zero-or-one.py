from numba import njit


@njit
def kernel(a, n):
    return a ** n


# run: kernel(2, -1)
# expect: 0
# run: kernel(1, -3)
# expect: 1
# run: kernel(-1, -3)
# expect: -1
# run: kernel(-1, -2)
# expect: 1
# run: kernel(0, -1)
# raises: ZeroDivisionError

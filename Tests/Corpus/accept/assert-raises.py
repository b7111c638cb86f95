from numba import njit


@njit
def kernel(a, b):
    assert b != 0
    assert a > 0, "a must be positive"
    return a // b


# run: kernel(7, 2)
# run: kernel(7, 0)
# raises: AssertionError
# run: kernel(-7, 2)
# raises: AssertionError: a must be positive

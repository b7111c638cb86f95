from numba import njit


@njit
def is_even(n):
    if n == 0:
        return True
    return is_odd(n - 1)


@njit
def is_odd(n):
    if n == 0:
        return False
    return is_even(n - 1)


@njit
def kernel(n):
    return is_even(n), is_odd(n)


# run: kernel(10)
# run: kernel(7)

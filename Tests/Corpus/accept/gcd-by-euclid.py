from numba import njit


@njit
def kernel(a, b):
    while b:
        a, b = b, a % b
    return a


# run: kernel(12, 18)
# run: kernel(-12, 18)
# run: kernel(7, 0)

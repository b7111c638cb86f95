from numba import njit


@njit(error_model="numpy")
def kernel(a, b):
    return a // b, a % b


# run: kernel(7, 0)
# expect: (0, 0)
# run: kernel(-7, 2)

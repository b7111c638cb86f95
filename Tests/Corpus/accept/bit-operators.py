from numba import njit


@njit
def kernel(a, b):
    return a & b, a | b, a ^ b, ~a, a & ~b


# run: kernel(12, 10)
# run: kernel(-1, 255)
# run: kernel(-12345, 67890)

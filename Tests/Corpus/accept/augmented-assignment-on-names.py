from numba import njit


@njit
def kernel(a, b):
    x = a
    x += b
    x -= 3
    x *= 2
    x //= 4
    x %= 7
    x <<= 3
    x >>= 1
    x |= 9
    x &= 13
    x ^= 5
    x **= 2
    return x


# run: kernel(17, 25)
# run: kernel(-100, 3)

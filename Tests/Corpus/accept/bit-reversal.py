from numba import njit


@njit
def kernel(v, bits):
    r = 0
    for _ in range(bits):
        r = (r << 1) | (v & 1)
        v >>= 1
    return r


# run: kernel(0b1101, 4)
# run: kernel(1, 16)

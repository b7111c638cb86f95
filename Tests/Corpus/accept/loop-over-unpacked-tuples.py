from numba import njit

PAIRS = ((1, 2), (3, 4), (5, 6))


@njit
def kernel(n):
    s = n
    for a, b in PAIRS:
        s = s * 10 + a * b
    for i, (c, d) in enumerate(PAIRS):
        s += i * (c - d)
    return s


# run: kernel(0)

from numba import njit


@njit
def kernel():
    a = 0xFF + 0b1010 + 0o17 + 1_000_000
    b = 1e-3 + 2.5E2 + .5 + 3.
    c = 1j + 2.5e1j
    return a, b, c, True, False


# run: kernel()

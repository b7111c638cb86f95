from numba import njit


@njit
def kernel(a, b, step):
    n = 0
    last = 0
    for i in range(a, b, step):
        n += 1
        last = i
    return n, last


# run: kernel(2**63 - 5, 2**63 - 1, 1)
# run: kernel(-2**63 + 5, -2**63, -1)
# run: kernel(-2**62, 2**62, 2**61)
# oracle: cpython

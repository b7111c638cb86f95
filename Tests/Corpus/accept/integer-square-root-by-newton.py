from numba import njit


@njit
def kernel(n):
    if n < 0:
        raise ValueError("negative input")
    x = n
    y = (x + 1) // 2
    while y < x:
        x = y
        y = (x + n // x) // 2
    return x


# run: kernel(0)
# run: kernel(99)
# run: kernel(10**12)
# run: kernel(-1)
# raises: ValueError: negative input

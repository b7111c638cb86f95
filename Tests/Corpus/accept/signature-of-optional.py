from numba import njit, optional, int64


@njit(optional(int64)(int64))
def kernel(n):
    if n > 0:
        return n
    return None


# run: kernel(5)
# run: kernel(-5)

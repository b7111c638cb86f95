from numba import njit


@njit
def kernel(n):
    r = range(n)
    a, b = r
    if r:
        n += sum(r)
    return r


# signature: kernel(i8)
# expect-error: a range has no elements
# at: 7
# expect-error: a range cannot be a condition
# at: 8
# expect-error: a range
# at: 9
# expect-error: a range as result is not supported
# at: 10

from numba import njit


@njit
def kernel(n):
    s = {1, 2, n}
    total = 0
    for x in s:
        total += x
    t = {0.5, 1.5}
    return total + sum(t) + s.pop()


# signature: kernel(i8)
# expect-error: a loop over a set is not supported
# at: 8
# expect-error: the sum of a set of floats is not supported
# at: 11
# expect-error: 'pop' of a set is not supported
# at: 11

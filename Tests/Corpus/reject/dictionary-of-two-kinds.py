from numba import njit


@njit
def kernel(n):
    d = {1: 2}
    d[n] = 2.5
    d[0.5] = 1
    e = {}
    e[1] = 2
    e[0.5] = 3
    return d.get(n, 1) + d[0.5]


# signature: kernel(i8)
# expect-error: does not hold float64 at int64
# at: 7
# expect-error: does not hold int64 at float64
# at: 8
# expect-error: does not hold int64 at float64
# at: 11
# expect-error: float64 is not a type of the keys
# at: 12

from numba import njit


@njit("i8(List(List(i8)))")
def kernel(rows):
    return rows[0][0]


@njit
def made(n):
    return [[n]]


# signature: made(i8)
# expect-error: a list of lists as a result
# at: 10

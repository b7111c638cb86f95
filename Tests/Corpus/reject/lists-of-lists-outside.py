from numba import njit


@njit("i8(List(List(i8)))")
def kernel(rows):
    return rows[0][0]


# signature: kernel(List(List(i8)))
# expect-error: a list of lists as an argument from outside
# at: 5

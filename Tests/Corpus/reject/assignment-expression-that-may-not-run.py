from numba import njit


@njit("(i8,)")
def both(x):
    if x > 5 and (y := x * 2) > 3:
        return y
    return y


@njit("(i8,)")
def chosen(x):
    z = (y := x) if x > 3 else 0
    return z + y


# expect-error: 'y' is not assigned on every path
# at: 8
# expect-error: 'y' is not assigned on every path
# at: 14

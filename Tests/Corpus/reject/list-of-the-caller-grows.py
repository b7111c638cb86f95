from numba import njit


@njit
def outermost(items):
    items.append(1)


# signature: outermost(List(i8))
# expect-error: it is the caller's
# at: 6

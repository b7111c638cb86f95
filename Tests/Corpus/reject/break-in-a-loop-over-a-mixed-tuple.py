from numba import njit


@njit
def kernel(a):
    total = 0.0
    for x in (1, a):
        if x > 2:
            break
        total += x
    return total


# signature: kernel(f8)
# expect-error: 'break' cannot stand in a loop over a tuple of several types
# at: 9

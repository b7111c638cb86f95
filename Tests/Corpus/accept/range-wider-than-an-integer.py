"""How many numbers a range has need not be an integer of 64 bits."""

from numba import njit


@njit
def first_above(x, limit):
    total = 0.0
    for i in range(-9223372036854775807, 9223372036854775807):
        total += x
        if total > limit:
            break
    return total


@njit
def downwards(x, limit):
    total = 0.0
    for i in range(9223372036854775807, -9223372036854775807, -1):
        total += x
        if total > limit:
            break
    return total


# run: first_above(1.0, 10.0)
# run: downwards(1.0, 10.0)

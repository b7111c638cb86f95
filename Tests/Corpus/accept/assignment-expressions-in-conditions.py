from numba import njit


@njit
def both(x):
    if x > 5 and (y := x * 2) > 3:
        return y
    return 0


@njit
def either(x):
    if x > 5 or (y := x * 2) > 6:
        return 0
    return y


@njit
def repeated(x):
    total = 0
    while x > 0 and (half := x // 2) > 0:
        total += half
        x -= 1
    return total


@njit
def rebound(x):
    y = 1
    if x > 5 and (y := x * 2) > 13:
        y += 1
    z = (y := 25) if x == 6 else 0
    return y, z, 1 < x < (y := x + 3)


# run: both(3)
# run: both(6)
# run: either(6)
# run: either(1)
# run: either(5)
# run: repeated(6)
# run: rebound(9)

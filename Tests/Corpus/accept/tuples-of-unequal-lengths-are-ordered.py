from numba import njit


@njit
def order(a, b):
    return a < b, a <= b, a > b, a >= b, a == b, a != b


@njit
def nested(a, b):
    return ((a,), b) < ((a, b), a), (a, b) > (), () <= (a,)


# run: order((1, 2), (1, 2, 3))
# run: order((1, 2, 3), (1, 2))
# run: order((1, 3), (1, 2, 3))
# run: order((0, 3, 4.5), (1, 2))
# run: order((1, 2.5), (1,))
# run: order((2,), (1, 2.5))
# run: nested(1, 2)
# run: nested(2.5, 2)

from numba import float64, int64, njit

SIGNATURE = float64(float64)
TEXT = "f8(f8)"
SEVERAL = ["f8(f8)", int64(int64)]


@njit(SIGNATURE)
def one(x):
    return x * 2


@njit(TEXT, cache=True)
def text(x):
    return x * 2


@njit(SEVERAL)
def several(x):
    return x * 2


@njit(" f8(f8) ")
def spaced(x):
    return x * 2


# run: one(2.5)
# run: text(2.5)
# run: several(2.5)
# run: several(2)
# run: spaced(2.5)

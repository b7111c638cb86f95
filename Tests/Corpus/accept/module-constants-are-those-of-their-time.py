from numba import njit

SCALE = 2
HALF = SCALE / 2
SCALE = 5
SCALE = SCALE + 1
USE_LARGE = True

if USE_LARGE:
    LIMIT = 100
else:
    LIMIT = 10

if not USE_LARGE:
    STEP = 1
else:
    STEP = 7


class Settings:
    SCALE = 3
    LIMIT = 4


@njit
def kernel(x):
    return x * SCALE + HALF, LIMIT, STEP


# run: kernel(3)

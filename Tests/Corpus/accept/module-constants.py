import math
import numpy as np
from numba import njit

SIZE = 4
SCALE = 2.5
TWO_PI = 2 * math.pi
FLAG = True
HALF_SIZE = SIZE // 2
LIMITS = (1, 8.5)
DTYPE = np.float32


@njit
def kernel(x):
    out = np.zeros(SIZE, DTYPE)
    for i in range(HALF_SIZE):
        out[i] = x * SCALE + LIMITS[0]
    if FLAG:
        out[-1] = LIMITS[1]
    return out, TWO_PI


# run: kernel(1.0)
# run: kernel(3)

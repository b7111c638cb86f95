import numpy as np
from numba import njit


@njit
def kernel(x):
    return np.floor(x), np.ceil(x), np.trunc(x), np.rint(x)


# run: kernel(2.5)
# run: kernel(-2.5)
# run: kernel(-0.2)
# run: kernel(3.5)
# run: kernel(np.float32(1.7))

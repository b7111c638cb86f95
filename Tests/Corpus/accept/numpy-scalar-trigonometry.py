import numpy as np
from numba import njit


@njit
def kernel(x):
    return (np.sin(x), np.cos(x), np.tan(x), np.arcsin(x), np.arccos(x), np.arctan(x),
            np.arctan2(x, 2.0))


# run: kernel(0.5)
# run: kernel(-0.9)
# run: kernel(1)

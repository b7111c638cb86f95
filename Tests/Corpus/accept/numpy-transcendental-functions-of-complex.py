import numpy as np
from numba import njit


@njit
def kernel(z):
    return np.exp(z), np.log(z), np.sqrt(z), np.sin(z), np.cos(z)


# tolerance: 1e-12
# run: kernel(1 + 2j)
# run: kernel(-0.5 - 0.25j)

import math
import numpy as np
from numba import njit


@njit
def kernel(x):
    out = np.empty(x.size, np.float32)
    for i in range(x.size):
        out[i] = math.sqrt(x[i]) + math.exp(x[i])
    return out


# tolerance: 1e-12
# run: kernel(np.linspace(0, 2, 9).astype(np.float32))

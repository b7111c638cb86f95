import numpy as np
from numba import njit


@njit
def kernel(x, k):
    for i in range(x.size):
        x[i] += k
        x[i] *= 2
        x[i] -= i
    x[0] /= 4
    x[-1] **= 2
    x[1] //= 2
    x[2] %= 5


# run: kernel(np.linspace(0, 1, 6), 3)
# run: kernel(np.arange(12.0)[::2], 1)

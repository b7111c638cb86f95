import numpy as np
from numba import njit


@njit
def kernel(a, v):
    for i in range(a.size):
        a[i] = v + i


# run: kernel(np.zeros(3, np.int8), 127)
# expect: None
# run: kernel(np.zeros(3, np.uint8), 254)
# expect: None
# oracle: numba

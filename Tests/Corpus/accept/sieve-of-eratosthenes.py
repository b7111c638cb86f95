import numpy as np
from numba import njit


@njit
def kernel(n):
    composite = np.zeros(n + 1, dtype=np.bool_)
    count = 0
    for p in range(2, n + 1):
        if composite[p]:
            continue
        count += 1
        for m in range(p * p, n + 1, p):
            composite[m] = True
    return count, composite


# run: kernel(200)
# run: kernel(2)

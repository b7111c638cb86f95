import numpy as np
from numba import njit


@njit
def kernel(seed, n):
    np.random.seed(seed)
    place = np.zeros((n, 2), np.int64)
    for i in range(1, n):
        way = np.random.randint(4)
        place[i] = place[i - 1]
        place[i, way // 2] += 1 - 2 * (way % 2)
    return place


# run: kernel(1, 60)

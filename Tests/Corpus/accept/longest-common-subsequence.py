import numpy as np
from numba import njit


@njit
def kernel(a, b):
    table = np.zeros((a.size + 1, b.size + 1), dtype=np.int32)
    for i in range(a.size - 1, -1, -1):
        for j in range(b.size - 1, -1, -1):
            if a[i] == b[j]:
                table[i, j] = table[i + 1, j + 1] + 1
            else:
                table[i, j] = max(table[i + 1, j], table[i, j + 1])
    return table[0, 0]


# run: kernel(np.array([1, 3, 4, 1, 2, 3]), np.array([3, 4, 1, 2, 1, 3]))

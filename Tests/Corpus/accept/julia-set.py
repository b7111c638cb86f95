import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(n, cr, ci):
    out = np.zeros((n, n), dtype=np.uint8)
    for i in prange(n):
        for j in range(n):
            x = 3.0 * j / n - 1.5
            y = 3.0 * i / n - 1.5
            k = 0
            while x * x + y * y < 4.0 and k < 60:
                x, y = x * x - y * y + cr, 2.0 * x * y + ci
                k += 1
            out[i, j] = k
    return out


# run: kernel(25, -0.8, 0.156)

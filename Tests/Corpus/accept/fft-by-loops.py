import numpy as np
from numba import njit


@njit
def kernel(x):
    n = x.size
    j = 0
    for i in range(1, n):
        bit = n >> 1
        while j & bit:
            j ^= bit
            bit >>= 1
        j |= bit
        if i < j:
            x[i], x[j] = x[j], x[i]
    length = 2
    while length <= n:
        w = np.exp(-2j * np.pi / length)
        for start in range(0, n, length):
            factor = 1 + 0j
            for k in range(length // 2):
                u = x[start + k]
                v = x[start + k + length // 2] * factor
                x[start + k] = u + v
                x[start + k + length // 2] = u - v
                factor *= w
        length *= 2


# tolerance: 1e-9
# run: kernel(rng.random(16) + 1j * rng.random(16))

import numpy as np
from numba import njit


@njit
def kernel(coefficients, x):
    out = np.empty_like(x)
    for i in range(x.size):
        s = 0.0
        for c in coefficients[::-1]:
            s = s * x[i] + c
        out[i] = s
    return out


# run: kernel(np.array([1.0, -2.0, 3.0]), np.linspace(-1, 1, 7))
# run: kernel(np.array([1, -2, 3]), np.linspace(-1, 1, 7))

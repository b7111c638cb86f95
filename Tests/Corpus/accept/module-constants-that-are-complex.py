import numpy as np
from numba import njit

Z = 3 + 4j
MINUS = complex(-1, 2)
SINGLE = np.complex64(2.5 - 0.5j)
ROOTS = np.array([1, 1j, -1, -1j])
NOTHING = np.nan
FAR = -np.inf
EDGES = np.array([-np.inf, np.inf, -0.0])
SIGNED = complex(-0.0, -np.inf)


@njit
def kernel(x):
    return x * Z, MINUS, SINGLE, ROOTS[2] + ROOTS[1], NOTHING, FAR, EDGES[0], SIGNED


# run: kernel(2.0)
# run: kernel(1 - 1j)

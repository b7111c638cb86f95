import numpy as np
from numba import njit


@njit
def powers(z):
    return np.exp2(z), np.expm1(z), np.log1p(z), np.log2(z), np.log10(z)


@njit
def rounded(z):
    return np.sign(z), np.rint(z)


@njit
def chosen(a, b):
    return np.minimum(a, b), np.maximum(a, b), np.fmin(a, b), np.fmax(a, b)


@njit
def of_arrays(a, b):
    return np.maximum(np.sign(a), b) + np.log1p(a)


# run: powers(0.5 + 2.0j)
# tolerance: 1e-14
# run: powers(-0.25 - 0.5j)
# tolerance: 1e-14
# run: rounded(3.0 - 4.0j)
# run: rounded(0j)
# run: rounded(0.5 + 1.5j)
# run: chosen(1 + 2j, 1 + 3j)
# run: chosen(2 - 1j, 1 + 3j)
# run: chosen(complex(math.nan, 1), 1 + 3j)
# run: of_arrays(np.array([1 + 1j, -2j]), np.array([0.5 + 1j, 0.5]))
# tolerance: 1e-14

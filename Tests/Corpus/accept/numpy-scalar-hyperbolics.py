import numpy as np
from numba import njit


@njit
def kernel(x):
    return (np.sinh(x), np.cosh(x), np.tanh(x), np.arcsinh(x), np.arccosh(x + 1),
            np.arctanh(x / 10))


# run: kernel(0.5)
# run: kernel(3.0)
# run: kernel(-0.0)
# tolerance: 1e-12

import cmath
from numba import njit


@njit
def kernel(z):
    return cmath.exp(z), cmath.log(z), cmath.sqrt(z), cmath.phase(z)


# tolerance: 1e-12
# run: kernel(1 + 2j)
# run: kernel(-0.5 - 0.25j)

import math
from numba import njit


@njit
def kernel(x):
    return (math.exp(x), math.expm1(x), math.log(x), math.log1p(x), math.log2(x), math.log10(x),
            math.sqrt(x))


# run: kernel(0.5)
# run: kernel(1.0)
# run: kernel(3)
# run: kernel(1e-10)
# run: kernel(True)

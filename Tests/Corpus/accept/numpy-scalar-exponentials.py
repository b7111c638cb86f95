import numpy as np
from numba import njit


@njit
def kernel(x):
    return (np.exp(x), np.exp2(x), np.expm1(x), np.log(x), np.log1p(x), np.log2(x), np.log10(x),
            np.sqrt(x), np.cbrt(x))


# run: kernel(0.5)
# run: kernel(3.0)
# run: kernel(2)
# run: kernel(np.float32(0.7))
# run: kernel(np.int64(9))

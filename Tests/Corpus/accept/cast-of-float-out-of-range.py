import numpy as np
from numba import njit


@njit
def kernel(x):
    return np.int64(x)


# run: kernel(1e300)
# expect: -2**63
# run: kernel(-1e300)
# expect: -2**63
# run: kernel(float("nan"))
# expect: -2**63
# run: kernel(float("inf"))
# expect: -2**63
# run: kernel(9.2e18)

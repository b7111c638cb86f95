import numpy as np
from numba import njit


@njit
def kernel(x: np.ndarray, n: "int", flag: bool = True) -> "np.ndarray":
    out: np.ndarray = np.zeros(n)
    if flag:
        out[0] = x[0]
    return out


# run: kernel(np.arange(3.0), 2)
# run: kernel(np.arange(3), 2, False)

import numpy as np
from numba import njit


@njit
def kernel(x, w):
    # running sum, so that each step costs one addition
    if w < 1 or w > x.size:
        raise ValueError("window does not fit")
    out = np.empty(x.size - w + 1)
    s = 0.0
    for i in range(w):
        s += x[i]
    out[0] = s / w
    for i in range(1, out.size):
        s += x[i + w - 1] - x[i - 1]
        out[i] = s / w
    return out


# run: kernel(rng.random(50), 5)
# run: kernel(np.arange(10), 10)
# run: kernel(np.arange(10), 11)
# raises: ValueError: window does not fit

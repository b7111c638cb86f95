"""np.array copies, np.asarray does not."""
import numpy as np
from numba import njit


@njit
def copies(a):
    b = np.array(a)
    b[0] = 5
    c = np.asarray(a)
    c[1] = 6
    d = np.array(a, dtype=np.float32)
    e = np.ascontiguousarray(a[::2])
    return a, b, c, d, e


# run: copies(np.arange(4))
# run: copies(np.arange(4.0))
# run: copies(np.arange(8.0)[::2])

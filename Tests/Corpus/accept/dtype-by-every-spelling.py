import numpy as np
from numba import njit, float32, int64


@njit
def kernel(x):
    a = np.zeros(2, np.float64)
    b = np.zeros(2, dtype="float32")
    c = np.zeros(2, x.dtype)
    d = np.ones(2, dtype=np.dtype("int16"))
    e = np.ones(2, dtype=np.complex128)
    f = np.zeros(2, dtype=np.intp)
    g = np.zeros(2, dtype=np.bool_)
    h = np.zeros(2, dtype=np.uint8)
    return a, b, c, d, e, f, g, h


# run: kernel(np.arange(2, dtype=np.int32))

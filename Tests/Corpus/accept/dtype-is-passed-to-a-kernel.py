import numpy as np
from numba import njit


@njit
def ramp(start, stop, count, dtype):
    result = np.empty((count,), dtype=dtype)
    step = (stop - start) / (count - 1)
    for i in range(count):
        result[i] = start + i * step
    return result


@njit
def zeros_of(n, dtype=np.float64):
    return np.zeros(n, dtype)


@njit
def grid(n, x):
    wide = ramp(0.0, 1.0, n, np.float64)
    narrow = ramp(0.0, 1.0, n, dtype=np.float32)
    like = ramp(0.0, 8.0, n, x.dtype)
    return wide, narrow, like


@njit
def several(n):
    a, b, c = zeros_of(n), zeros_of(n, np.int8), zeros_of(n, np.complex64)
    kind = np.uint16
    return a, b, c, zeros_of(n, kind), through(n, np.int32)


@njit
def through(n, kind):
    return zeros_of(n, kind) + kind(1)


# run: grid(5, np.arange(2, dtype=np.int16))
# run: grid(9, np.arange(2, dtype=np.float32))
# run: several(3)

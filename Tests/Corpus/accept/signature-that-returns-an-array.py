import numpy as np
import numba as nb


@nb.njit(nb.float64[::1](nb.int64))
def ramp(n):
    out = np.empty(n)
    for i in range(n):
        out[i] = i * 0.5
    return out


@nb.jit("f8[:](f8[:], i8)", nopython=True)
def tail(x, k):
    return x[k:]


@nb.njit
def kernel(n):
    return tail(ramp(n), 2)


# run: kernel(6)

from math import pi as PI, floor as down
from numpy import float64 as real, zeros as zero_array
from numba import njit as compiled, prange as parallel_range


@compiled(parallel=True)
def kernel(n):
    out = zero_array(n, real)
    for i in parallel_range(n):
        out[i] = down(i * PI)
    return out


# run: kernel(7)

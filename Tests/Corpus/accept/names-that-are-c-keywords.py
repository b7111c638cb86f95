import numpy as np
from numba import njit


@njit
def kernel(int_, double, register, static):
    struct = int_ + 1
    default = double * 2
    void = np.zeros(2)
    for switch in range(3):
        const = switch
        void[0] += const
    volatile = struct if register else static
    unsigned = short = volatile
    return struct, default, void, unsigned + short


# run: kernel(1, 2.5, True, 7)

import numpy as np
from numba import njit


@njit
def kernel(voltage, time_constant):
    out = np.empty(voltage.size)
    for i in range(voltage.size):
        out[i] = voltage[i] * (1 - np.exp(1 / time_constant[i]))
    return out


# run: kernel(rng.random(100), rng.random(100) + 0.5)

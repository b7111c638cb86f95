import numpy as np
from numba import njit


@njit
def windows(n):
    return np.bartlett(n), np.blackman(n), np.hamming(n), np.hanning(n)


# tolerance: 1e-13
# run: windows(0)
# run: windows(1)
# run: windows(2)
# run: windows(9)
# run: windows(10)

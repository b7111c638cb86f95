import numpy as np
from numba import njit


@njit
def kernel(x):
    return np.degrees(x), np.radians(x), np.deg2rad(x), np.rad2deg(x)


# tolerance: 4ulp
# run: kernel(1.5)
# run: kernel(-90.0)

import numpy as np
from numba import njit


@njit
def mended(x):
    return np.nan_to_num(x), np.nan_to_num(x, nan=-1.0), np.nan_to_num(x, posinf=9.0, neginf=-9.0)


# run: mended(np.array([1.0, np.nan, np.inf, -np.inf, -0.0]))
# run: mended(np.array([1.0, np.nan, np.inf, -np.inf], dtype=np.float32))
# run: mended(np.array([[np.nan, 1.0, 2.0], [3.0, np.inf, 5.0]])[:, ::2])
# run: mended(np.arange(3))
# run: mended(np.nan)

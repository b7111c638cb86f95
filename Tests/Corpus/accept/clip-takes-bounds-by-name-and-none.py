import numpy as np
from numba import njit


@njit
def kernel(a, low, high):
    return (
        np.clip(a, 1, 3), np.clip(a, None, 2), np.clip(a, a_min=2, a_max=None), np.clip(a, low, high),
        np.clip(a, a_max=3, a_min=low), a.clip(1, 2), a.clip(min=2), a.clip(max=high), np.clip(a, max=2, min=1),
    )


# run: kernel(np.arange(5.0), np.array([0.0, 2.0, 2.0, 2.0, 2.0]), np.array([0.0, 0.0, 3.0, 3.0, 1.0]))
# run: kernel(np.arange(5), np.array([0, 2, 2, 2, 2]), np.array([0, 0, 3, 3, 1]))
# run: kernel(np.arange(5, dtype=np.uint8), np.array([0, 2, 2, 2, 2], dtype=np.uint8), np.array([0, 0, 3, 3, 1], dtype=np.uint8))

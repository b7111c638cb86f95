"""An array that is not row-major is read in row-major order."""
import numpy as np
from numba import njit


@njit
def flat(a):
    return a.T.reshape(-1), a[:, ::2].reshape(-1), a[::-1].ravel(), np.ravel(a.T)


# run: flat(np.arange(12).reshape(3, 4))
# run: flat(np.asfortranarray(np.arange(12.0).reshape(3, 4)))
# run: flat(np.arange(12.0).reshape(3, 4)[::2])

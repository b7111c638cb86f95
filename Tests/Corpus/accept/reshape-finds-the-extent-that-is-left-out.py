"""One extent may be -1, also one that is not written out."""
import numpy as np
from numba import njit


@njit
def halves(x):
    return x.reshape(-1, 2), x.reshape((2, -1)), x.reshape(-1), x.reshape(1, 2, -1)


@njit
def by(x, n, m):
    return x.reshape(n, m)


# run: halves(np.arange(12))
# run: halves(np.arange(12.0).reshape(3, 4))
# run: by(np.arange(12), -1, 4)
# run: by(np.arange(12), 6, -1)
# run: by(np.arange(12), 3, 4)
# run: by(np.zeros(0), -1, 3)
# run: by(np.arange(12), 5, 2)
# raises: ValueError: cannot reshape array of size 12 into shape (5,2)
# run: by(np.arange(12), -1, -1)
# raises: ValueError: can only specify one unknown dimension
# run: by(np.arange(12), -1, 0)
# raises: ValueError: cannot reshape array of size 12

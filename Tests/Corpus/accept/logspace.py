"""logspace has powers of its base."""
import numpy as np
from numba import njit


@njit
def powers(a, b, n):
    return np.logspace(a, b, n), np.logspace(a, b, n, base=2.0), np.logspace(a, b, n, False)


# run: powers(0, 3, 4)
# tolerance: 4ulp
# run: powers(-1.0, 1.0, 5)
# tolerance: 4ulp

"""An axis that only the caller knows is refused: it decides how many axes the result has."""
import numpy as np
from numba import njit


@njit
def sums(a, k):
    return np.cumsum(a, axis=k)


# signature: sums(f8[:, ::1], i8)
# expect-error: not-constant
# at: 8

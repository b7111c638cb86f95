"""An axis that the array does not have is refused, also where NumPy's function is ours."""
import numpy as np
from numba import njit


@njit
def sums(a):
    return np.cumsum(a, axis=2)


# signature: sums(f8[:, ::1])
# expect-error: axis
# at: 8

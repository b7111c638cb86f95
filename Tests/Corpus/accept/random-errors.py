import numpy as np
from numba import njit


@njit
def kernel(which):
    if which == 0:
        return np.random.normal(0.0, -1.0)
    if which == 1:
        return np.random.exponential(-2.0)
    if which == 2:
        return np.random.gamma(-1.0)
    if which == 3:
        return float(np.random.randint(5, 5))
    if which == 4:
        return float(np.random.poisson(-1.0))
    if which == 5:
        return float(np.random.binomial(3, 1.5))
    np.random.seed(which)
    return np.random.random()


# run: kernel(0)
# raises: ValueError: scale < 0
# run: kernel(1)
# raises: ValueError: scale < 0
# run: kernel(2)
# raises: ValueError: shape < 0
# run: kernel(3)
# raises: ValueError: low >= high
# run: kernel(4)
# raises: ValueError: lam < 0
# run: kernel(5)
# raises: ValueError: p < 0, p > 1
# run: kernel(-1)
# raises: ValueError: Seed must be between 0 and 2**32 - 1
# run: kernel(6)

import numpy as np
from numba import njit


@njit
def kernel(seed, x, p, n):
    np.random.seed(seed)
    one = np.random.choice(x, p=p)
    some = np.random.choice(x, n, p=p)
    return one, some


# run: kernel(1, 3, np.array([0.2, 0.3, 0.5]), 40)
# run: kernel(2, np.array([5.0, 7.0]), np.array([0.25, 0.75]), 20)
# run: kernel(2, 2, np.array([0.25, 0.7]), 20)
# raises: ValueError: probabilities do not sum to 1

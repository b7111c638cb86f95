import numpy as np
from numba import njit


@njit
def kernel(seed, x):
    np.random.seed(seed)
    a = np.random.random() - np.random.random() * np.random.random()
    b = x * np.random.random() + np.random.rand(x.size) * np.random.random()
    c = np.random.random() if a > 0 else -np.random.random()
    d = np.random.rand(x.size) * x - np.random.randn(x.size)
    return a, b, c, d


# run: kernel(1, np.arange(5.0))
# run: kernel(2, np.arange(5.0))
# run: kernel(3, np.arange(5.0))

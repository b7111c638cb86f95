import numpy as np
from numba import njit


@njit
def step(x):
    return x + np.random.normal() * np.random.random()


@njit
def start(seed):
    np.random.seed(seed)


@njit
def kernel(seed, n):
    start(seed)
    path = np.empty(n)
    x = 0.0
    for i in range(n):
        x = step(step(x))
        path[i] = x
    return path


# run: kernel(1, 50)

import numpy as np
from numba import njit


@njit
def advance(state):
    state[0] += 1
    return state[0]


@njit
def kernel(x, state):
    x[advance(state)] += 10
    x[advance(state)] += 20


# run: kernel(np.zeros(5, np.int64), np.zeros(1, np.int64))

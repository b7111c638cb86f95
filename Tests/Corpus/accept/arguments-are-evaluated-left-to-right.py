import numpy as np
from numba import njit


@njit
def step(state):
    state[0] = state[0] * 3 + 1
    return state[0]


@njit
def combine(a, b, c):
    return a * 10000 + b * 100 + c


@njit
def kernel(state):
    return combine(step(state), step(state), step(state)), combine(c=step(state), a=step(state), b=0)


# run: kernel(np.ones(1, np.int64))

import numpy as np
from numba import njit, prange


@njit
def first(n):
    x = n +
    return x


@njit
def second(n):
    3 = n
    return n


@njit
def third(n)
    return n


# expect-error: expression
# at: 7
# expect-error: assign
# at: 13
# expect-error: :
# at: 18

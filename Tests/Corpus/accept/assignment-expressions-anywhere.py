import numpy as np
from numba import njit


@njit
def returned(x):
    return (y := x) + y


@njit
def in_a_call(x):
    return abs(z := x - 5) + z


@njit
def in_a_subscript(a, x):
    b = a[(k := x + 1)]
    return b, k


@njit
def in_a_tuple(x):
    t = (y := x * 2, y + 1)
    assert (n := len(t)) == 2
    for i in range(m := n + 1):
        x += i * m
    return t, n, m, x


@njit
def in_a_loop(n):
    total = 0
    for i in range(n):
        total += (square := i * i)
    return total + square


# run: returned(3)
# run: in_a_call(2.5)
# run: in_a_subscript(np.arange(5), 2)
# run: in_a_tuple(4)
# run: in_a_loop(5)

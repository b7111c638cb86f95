"""A kernel that gets a function is compiled for it."""
import math

import numpy as np
from numba import njit


@njit
def square(x):
    return x * x


@njit
def integral(f, a, b, n=100):
    h = (b - a) / n
    total = 0.5 * (f(a) + f(b))
    for i in range(1, n):
        total += f(a + i * h)
    return total * h


@njit
def bisect(f, low, high, steps):
    for _ in range(steps):
        middle = (low + high) / 2
        if f(low) * f(middle) <= 0:
            high = middle
        else:
            low = middle
    return low


@njit
def applied(f, g, x):
    return f(g(x))


@njit
def twice(f, x):
    return applied(f, f, x)


@njit
def areas(a, b):
    return integral(square, a, b), integral(f=math.sqrt, a=a, b=b), integral(
        lambda x: x + 1, a, b, 10)


@njit
def roots(n):
    return bisect(lambda x: x * x - 2, 0.0, 2.0, n), bisect(math.cos, 1.0, 2.0, n)


@njit
def compositions(n, x):
    return (applied(square, math.exp, x), applied(lambda v: v + 1, square, n), twice(square, n),
            applied(float, square, n))


@njit
def named(mode, x):
    if mode == "double":
        return 2 * x
    if mode == "half":
        return x / 2
    return x


@njit
def modes(x):
    default = "half"
    return named("double", x), named(default, x), named(mode="same", x=x)


# run: areas(0.5, 2.0)
# run: roots(20)
# tolerance: 4ulp
# run: compositions(3, 0.5)
# tolerance: 4ulp
# run: modes(3)
# run: modes(1.5)

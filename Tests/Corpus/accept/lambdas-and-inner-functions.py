"""Functions inside kernels, which read the variables around them."""
import numpy as np
from numba import njit

SQUARE = lambda v: v * v


@njit
def lambdas(n, x):
    f = lambda v: v + n
    g = lambda a, b=2.0: a * b + x
    return f(1), f(x), g(n), g(x, 3), (lambda v: v - 1)(n), SQUARE(n) + SQUARE(x)


@njit
def inner(x):
    scale = 0.5
    offset = 1

    def shifted(v):
        """Return v, moved."""
        if v < 0:
            return -scale * v
        return scale * v + offset

    total = 0.0
    for i in range(x.size):
        total += shifted(x[i])
    offset = 10
    return total, shifted(2.0), shifted(-2.0)


@njit
def with_arrays(x, w):
    out = np.zeros_like(x)

    def store(i, v):
        out[i] = v * w[i]

    def norm():
        s = 0.0
        for v in out:
            s += v * v
        return s

    for i in range(x.size):
        store(i, x[i] + 1)
    return out, norm()


@njit
def recursive(n):
    def fib(k):
        if k < 2:
            return k
        return fib(k - 1) + fib(k - 2)

    def twice(k):
        return 2 * fib(k)

    return twice(n)


@njit
def nested(a, b):
    def outer(x):
        def inner(y):
            return x * y + b

        return inner(a) + inner(1)

    return outer(2) + outer(b)


@njit
def chosen(flag, x):
    f = lambda v: v * 2
    if x > 1:
        x = f(x)
    values = [f(i) for i in range(3)]
    return x, values, [(lambda k: k + i)(1) for i in range(3)]


# run: lambdas(3, 0.5)
# run: inner(np.array([1.0, -2.0, 3.5]))
# run: with_arrays(np.arange(4.0), np.arange(4.0) / 2)
# run: recursive(12)
# run: nested(3, 4)
# run: nested(3, 0.5)
# run: chosen(True, 3)
# run: chosen(True, 0.5)

import numpy as np
from numba import njit


@njit
def distance(a, b):
    d = a - b  # the difference
    squares = d * d
    return np.sqrt(np.sum(squares))


@njit
def between(x, y):
    # made before x changes
    doubled = x * 2.0
    x[0] = 100.0
    tripled = y * 3.0
    z = np.zeros(4)
    z[0] = 5.0
    return np.sum(doubled), np.sum(tripled), z


@njit
def same(x):
    t = x + 1.0
    x[:] = t[::-1]
    u = x * 2.0
    x[1:] = u[:-1]
    return x


@njit
def rows(x):
    e = x * 2.0
    s = np.sum(e + x, axis=1)
    return s * 2.0


@njit
def rebound(x, n):
    total = 0.0
    for k in range(n):
        t = x * 2.0
        x = x + 1.0
        total += np.sum(t)
    return total, x


@njit
def branch(x, go):
    t = x * 3.0
    if go:
        total = np.sum(t)
    else:
        total = 0.0
    u = x + 2.0
    return total, np.max(u), u.shape[0]


@njit
def shifted(x):
    v = x[1:]
    t = v * 2.0
    x[2] = 50.0
    return np.sum(t)


@njit
def chained(x):
    a = x + 1.0
    b = a * 2.0
    c = b - 3.0
    return c


@njit
def mean_of_rows(x):
    m = np.sum(x, axis=0)
    n = m / 2.0
    r = np.sum(x, axis=1) + 1.0
    return n, r


@njit
def choice(x):
    y = np.exp(x)
    return np.where(x > 0.0, y, x)


# run: distance(np.arange(5.0), np.array([1.0, 0.5, 0.25, 2.0, -1.0]))
# run: distance(np.zeros(0), np.zeros(0))
# run: between(np.arange(4.0), np.array([1.0, 2.0, 3.0, 4.0]))
# run: same(np.arange(4.0))
# run: rows(np.arange(6.0).reshape(2, 3))
# run: rows(np.ones((3, 1)))
# run: rebound(np.arange(4.0), 3)
# run: branch(np.arange(4.0), True)
# run: branch(np.arange(4.0), False)
# run: shifted(np.arange(6.0))
# run: chained(np.arange(4.0))
# run: mean_of_rows(np.arange(12.0).reshape(3, 4))
# run: choice(np.array([-2.0, -0.5, 0.0, 1.5]))

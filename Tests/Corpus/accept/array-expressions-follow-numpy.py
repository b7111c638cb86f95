import numpy as np
from numba import njit


@njit
def affine(x, y):
    # a sum of products
    return 2.0 * x + y / 4.0 - 1


@njit
def mixed(narrow, wide):
    return narrow * 0.1 + wide


@njit
def integers(a, b):
    return (a + b) // 3 - a % 5 + (a << 2) * (b ** 2)


@njit
def compared(a, b):
    return (a > b) | (a == 2) & ~(b < 1)


@njit
def functions(x):
    return np.sqrt(np.abs(x)) * np.exp(-x) + np.maximum(x, 0.25)


@njit
def rows(a, row):
    return a - row


@njit
def updated(a, b):
    a += b
    a[1:] *= 2
    a[:-1] -= b[1:]
    return a


@njit
def shifted(a):
    a[1:] += a[:-1]
    a[::-1] += a
    return a


@njit
def stencil(u, v):
    v[1:-1, 1:-1] = 0.25 * (u[:-2, 1:-1] + u[2:, 1:-1] + u[1:-1, :-2] + u[1:-1, 2:])


@njit
def reassigned(x, n):
    for _ in range(n):
        x = x * 0.5 + 1.0
    return x


# run: affine(np.arange(5.0), np.ones(5))
# run: affine(np.zeros(0), np.ones(0))
# run: affine(np.arange(10.0)[::2], np.arange(5, dtype=np.float32))
# run: affine(np.arange(6.0).reshape(2, 3), np.asfortranarray(np.ones((2, 3))))
# run: affine(np.arange(3.0), np.arange(4.0))
# raises: ValueError
# run: mixed(np.arange(4, dtype=np.float32), np.arange(4, dtype=np.float32))
# run: mixed(np.arange(4, dtype=np.float32), np.arange(4.0))
# run: mixed(np.arange(4, dtype=np.int16), np.arange(4, dtype=np.float32))
# run: integers(np.arange(-3, 3, dtype=np.int32), np.arange(1, 7, dtype=np.int32))
# run: integers(np.arange(6, dtype=np.uint8), np.arange(1, 7, dtype=np.int64))
# run: compared(np.arange(4), np.array([3, 0, 1, 3]))
# run: functions(np.linspace(-1, 1, 7))
# tolerance: 4ulp
# run: rows(np.arange(6.0).reshape(2, 3), np.arange(3.0))
# run: rows(np.arange(6.0).reshape(2, 3), np.arange(2.0))
# raises: ValueError
# run: updated(np.arange(5.0), np.ones(5))
# run: updated(np.arange(5), np.arange(5))
# run: shifted(np.arange(6.0))
# run: shifted(np.arange(1.0))
# run: stencil(np.arange(20.0).reshape(4, 5) ** 2, np.zeros((4, 5)))
# run: stencil(np.ones((2, 5)), np.zeros((2, 5)))
# run: stencil(np.ones((0, 3)), np.zeros((0, 3)))
# run: reassigned(np.arange(4.0), 3)
# run: reassigned(np.arange(4.0), 0)

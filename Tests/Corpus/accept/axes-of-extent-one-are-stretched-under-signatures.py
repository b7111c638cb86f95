import numpy as np
from numba import njit


@njit("f8[:, ::1](f8[:, :], f8[:, :])")
def added(a, b):
    return a + b


@njit(["f8[::1](f8[::1], f8[::1])", "f4[::1](f4[::1], f4[::1])"])
def scaled(x, factors):
    return x * factors


@njit("void(f8[:, ::1], f8[:, ::1], f8)")
def stored(target, source, c):
    target[:] = source * c
    target += source


# run: added(np.arange(6.0).reshape(2, 3), np.arange(6.0).reshape(2, 3))
# run: added(np.arange(3.0).reshape(3, 1), np.arange(12.0).reshape(3, 4))
# run: added(np.arange(3.0).reshape(3, 1), np.arange(4.0).reshape(1, 4))
# run: added(np.ones((1, 1)), np.asfortranarray(np.arange(12.0).reshape(3, 4)))
# run: scaled(np.arange(5.0), np.array([3.0]))
# run: scaled(np.ones(1, np.float32), np.arange(5.0).astype(np.float32))
# run: scaled(np.ones(1), np.ones(1))
# run: stored(np.ones((3, 4)), np.arange(4.0).reshape(1, 4), 2.0)
# run: stored(np.ones((3, 4)), np.arange(3.0).reshape(3, 1), 2.0)
# run: stored(np.ones((1, 4)), np.arange(4.0).reshape(1, 4), 2.0)

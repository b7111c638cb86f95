import numpy as np
from numba import njit, prange


@njit(parallel=True)
def inside(x, y):
    """An iteration that handles errors."""
    for i in prange(x.size):
        try:
            if x[i] < 0:
                raise ValueError("negative")
            y[i] = np.sqrt(x[i])
        except ValueError:
            y[i] = -1.0


@njit
def checked(v):
    if v < 0:
        raise ValueError("negative")
    return v * 2.0


@njit(parallel=True)
def around(x, y):
    """What the iterations before the error have done stays, and no other."""
    done = 0
    try:
        for i in prange(x.size):
            y[i] = checked(x[i])
            done += 1
    except ValueError:
        y[:] *= 10.0
    return done


@njit(parallel=True)
def around_plain(x, n):
    y = np.zeros(x.size)
    try:
        for i in prange(x.size):
            y[i] = x[i] + 1
        y[0] = 1 // n
        y += x
    except ZeroDivisionError:
        for i in prange(x.size):
            y[i] += 100
    return y


# run: inside(np.array([4.0, -1.0, 9.0]), np.zeros(3))
# run: around(np.arange(2000.0), np.zeros(2000))
# run: around(np.arange(2000.0)[::-1] - 500, np.zeros(2000))
# run: around_plain(np.arange(3000.0), 1)
# run: around_plain(np.arange(3000.0), 0)

"""Two slices by one name differ in length once the name has changed: NumPy compares their shapes."""
import numpy as np
from numba import njit


@njit
def straight(a, n):
    x = a[:n]
    n = n - 1
    y = a[:n]
    return x + y


@njit
def sides(a, n):
    x = a[: n + 1]
    if n > 3:
        n -= 2
    return x + a[: n + 1]


@njit
def turns(a, n, step):
    x = a[:n]
    total = 0.0
    for i in range(2):
        total += (x + a[:n]).sum()
        n -= step
    return total


@njit
def made(n, step):
    x = np.zeros(n)
    total = 0.0
    i = 0
    while i < 2:
        z = x + np.ones(n)
        total += z.sum()
        n -= step
        i += 1
    return total


# run: straight(np.arange(5.0), 4)
# raises: ValueError
# run: straight(np.arange(3.0), 5)
# run: sides(np.arange(9.0), 3)
# run: sides(np.arange(9.0), 6)
# raises: ValueError
# run: turns(np.arange(5.0), 4, 0)
# run: turns(np.arange(5.0), 4, 1)
# raises: ValueError
# run: made(4, 0)
# run: made(4, 2)
# raises: ValueError

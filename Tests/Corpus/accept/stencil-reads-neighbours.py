import numpy as np
from numba import njit, stencil


@stencil
def average(a):
    """Average the four neighbours."""
    return 0.25 * (a[0, 1] + a[1, 0] + a[0, -1] + a[-1, 0])


@stencil(cval=-1.0)
def difference(a):
    return a[1] - a[-1]


@stencil
def weighted(a, b, w):
    return w * a[0, 0] + b[0, -2]


@stencil(neighborhood=((-2, 2),))
def window(a):
    total = 0.0
    for i in range(-2, 3):
        total += a[i]
    return total


@stencil(standard_indexing=("table",))
def looked_up(a, table):
    return table[a[-1]] + table[a[0]]


@njit
def twice(a):
    return average(a) + average(a * 2.0)


@njit
def into(a, b):
    difference(a, out=b)
    return b


# oracle: numba
# run: average(np.arange(20.0).reshape(4, 5) ** 2)
# run: average(np.ones((2, 5)))
# run: average(np.arange(9, dtype=np.float32).reshape(3, 3))
# run: average(np.asfortranarray(np.arange(12.0).reshape(3, 4)))
# run: difference(np.arange(6.0) ** 2)
# run: difference(np.arange(6))
# run: weighted(np.ones((3, 4)), np.arange(12.0).reshape(3, 4), 2.0)
# run: window(np.arange(8.0))
# run: looked_up(np.array([0, 2, 1]), np.array([10.0, 20.0, 30.0]))
# run: twice(np.arange(12.0).reshape(3, 4))
# run: into(np.arange(5.0), np.zeros(5))

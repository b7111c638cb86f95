import numpy as np
from numba import njit


@njit
def product(a, b):
    return a @ b


@njit
def dotted(a, b):
    return np.dot(a, b)


@njit
def inner(a, b):
    return np.inner(a, b)


# run: product(np.arange(12.0).reshape(2, 2, 3), np.arange(24.0).reshape(2, 1, 3, 4))
# run: product(np.arange(24.0).reshape(2, 2, 2, 3), np.arange(12.0).reshape(2, 3, 2))
# run: product(np.arange(24.0).reshape(2, 2, 2, 3), np.arange(3.0))
# run: product(np.arange(3.0), np.arange(24.0).reshape(2, 2, 3, 2))
# run: product(np.arange(6.0).reshape(2, 3), np.arange(24.0).reshape(2, 2, 3, 2))
# run: product(np.arange(12.0).reshape(1, 1, 2, 2, 3), np.arange(12.0).reshape(2, 1, 1, 3, 2))
# run: product(np.zeros((0, 2, 3)), np.zeros((3, 2)))
# run: product(np.zeros((2, 2, 0)), np.zeros((2, 0, 3)))
# run: dotted(np.arange(12.0).reshape(2, 2, 3), np.arange(12.0).reshape(2, 3, 2))
# run: dotted(np.arange(3.0), np.arange(24.0).reshape(2, 2, 3, 2))
# run: dotted(np.arange(12.0).reshape(2, 2, 3), np.arange(3))
# run: dotted(3.0, np.arange(3.0))
# run: inner(np.arange(6.0).reshape(2, 3), np.arange(12.0).reshape(2, 2, 3))
# run: inner(np.arange(12.0).reshape(2, 2, 3), np.arange(6.0).reshape(2, 3))
# run: product(np.ones((2, 2, 3)), np.ones((4, 2)))
# raises: ValueError: mismatch in its core dimension
# run: product(np.ones((2, 2, 3)), np.ones((2, 3, 3, 2)))
# raises: ValueError: could not be broadcast
# run: dotted(np.ones((2, 3)), np.ones((4, 2)))
# raises: ValueError: shapes (2,3) and (4,2) not aligned: 3 (dim 1) != 4 (dim 0)
# run: dotted(np.ones(3), np.ones(4))
# raises: ValueError: shapes (3,) and (4,) not aligned: 3 (dim 0) != 4 (dim 0)
# run: dotted(np.ones(3), np.ones((4, 2)))
# raises: ValueError: shapes (3,) and (4,2) not aligned: 3 (dim 0) != 4 (dim 0)
# run: dotted(np.ones((2, 3)), np.ones(4))
# raises: ValueError: shapes (2,3) and (4,) not aligned: 3 (dim 1) != 4 (dim 0)
# run: inner(np.ones((2, 3)), np.ones((2, 4)))
# raises: ValueError: shapes (2,3) and (2,4) not aligned: 3 (dim 1) != 4 (dim 1)

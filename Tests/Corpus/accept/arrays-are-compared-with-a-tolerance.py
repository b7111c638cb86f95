import numpy as np
from numba import njit


@njit
def compared(a, b):
    return np.isclose(a, b), np.allclose(a, b), np.allclose(a, b, rtol=0.5, atol=0.1)


@njit
def compared_with_nan(a, b):
    return np.isclose(a, b, equal_nan=True), np.allclose(a, b, equal_nan=True)


@njit
def equal(a, b):
    return np.array_equal(a, b)


# run: compared(np.array([1.0, np.nan, np.inf, 0.0]), np.array([1.0 + 1e-9, np.nan, np.inf, 1e-9]))
# run: compared(np.array([1.0, 2.0]), 1.0)
# run: compared(2.0, 2.5)
# run: compared(np.inf, np.inf)
# run: compared(np.arange(3), np.arange(3.0))
# run: compared(np.arange(6.0).reshape(2, 3), np.arange(3.0))
# run: compared(np.array([1.0 + 1j]), np.array([1.0 + 1.000001j]))
# run: compared_with_nan(np.array([np.nan, 1.0]), np.array([np.nan, 1.0]))
# run: compared_with_nan(np.array([np.nan, 1.0]), np.array([0.0, 1.0]))
# run: equal(np.arange(3), np.arange(3.0))
# run: equal(np.arange(3), np.array([0, 1, 3]))
# run: equal(np.arange(3), np.arange(4))
# run: equal(np.zeros((2, 3)), np.zeros(6))
# run: equal(np.array([np.nan]), np.array([np.nan]))

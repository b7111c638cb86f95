import numpy as np
from numba import njit


@njit
def kernel(a, b, out):
    np.add(a, b, out)
    np.multiply(out, 2, out=out)
    result = np.sqrt(np.abs(out), out)
    return result, out


@njit
def whole(a, out):
    np.exp(a * 2, out=out[1:3])
    np.negative(a, out[4:6])
    np.clip(a, 0.1, 0.5, out[3:5])
    np.subtract(out[:5], out[1:], out[1:])
    return out


# run: kernel(np.arange(3.0), np.array([1.0, -5.0, 2.0]), np.zeros(3))
# run: kernel(np.arange(3.0), np.array([[1.0], [-5.0]]), np.zeros((2, 3)))
# run: kernel(np.arange(3), np.array([1.0, -5.0, 2.0]), np.zeros(3, dtype=np.float32))
# run: kernel(np.arange(3.0), np.array([1.0, -5.0, 2.0]), np.zeros((2, 3)))
# run: kernel(np.arange(3.0), np.ones(3), np.zeros(2))
# raises: ValueError
# run: whole(np.array([0.25, 0.75]), np.zeros(6))
# tolerance: 4ulp

import numpy as np
from numba import njit


@njit
def kernel(x):
    return (
        np.add.accumulate(x), np.multiply.accumulate(x), np.minimum.accumulate(x), np.maximum.accumulate(x),
        np.add.accumulate(x[0]) if x.ndim > 5 else np.add.accumulate(x),
    )


@njit
def axes(x):
    return np.add.accumulate(x, axis=1), np.maximum.accumulate(x, -1), np.minimum.accumulate(x, 0), np.multiply.accumulate(x, axis=-2)


# run: kernel(np.array([3.0, 1.0, 4.0, 1.0, 5.0]))
# run: kernel(np.array([3, 1, 4, 1, 5], dtype=np.int16))
# run: kernel(np.array([0.1, 0.2, 0.3], dtype=np.float32))
# run: kernel(np.zeros(0))
# run: kernel(np.arange(6.0).reshape(2, 3)[::-1])
# run: axes(np.array([[3.0, 1.0, 4.0], [1.0, 5.0, 9.0]]))

import numpy as np
from numba import njit


@njit
def kernel(a):
    s = 0
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            s = s * 3 + a[i, j]
            a[i, j] = i - j
    return s


# run: kernel(np.arange(12).reshape(3, 4))
# run: kernel(np.asfortranarray(np.arange(12).reshape(3, 4)))
# run: kernel(np.arange(12).reshape(4, 3).T)
# run: kernel(np.arange(48).reshape(6, 8)[::2, ::2])
# run: kernel(np.arange(48).reshape(6, 8)[1:4, 2:6])
# run: kernel(np.arange(12).reshape(3, 4)[::-1, ::-1])
# run: kernel(np.arange(24).reshape(2, 3, 4)[:, 1].T)
# run: kernel(np.empty((0, 4), np.int64))
# run: kernel(np.empty((4, 0), np.int64))
# run: kernel(np.array([[5]]))

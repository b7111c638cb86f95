import numpy as np
from numba import njit


@njit
def pairs(a, b):
    return (
        np.power(a, b), np.floor_divide(a, True), np.remainder(a, True), np.fmod(a, True),
        np.left_shift(a, b), np.right_shift(a, b),
    )


@njit
def singles(a):
    return np.square(a), np.conj(a)


@njit
def reciprocal(a):
    return np.reciprocal(a)


# run: pairs(np.True_, np.False_)
# run: pairs(np.True_, np.True_)
# run: singles(np.True_)
# run: reciprocal(np.True_)
# run: reciprocal(np.False_)
# run: reciprocal(-7)
# run: reciprocal(-1)
# run: reciprocal(1)
# run: reciprocal(np.int64(0))
# run: reciprocal(np.int32(0))
# run: reciprocal(np.int8(0))
# run: reciprocal(np.uint64(0))
# run: reciprocal(np.uint8(1))
# run: reciprocal(np.array([2, -1, 0]))

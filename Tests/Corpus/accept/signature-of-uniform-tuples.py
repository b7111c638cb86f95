from numba import njit, types


@njit(types.UniTuple(types.int64, 3)(types.UniTuple(types.int64, 3)))
def kernel(t):
    return t[2], t[1], t[0]


# run: kernel((1, 2, 3))

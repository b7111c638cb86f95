from numba import njit


@njit("UniTuple(f8, 2)(f8, Tuple((i8, f8)))")
def kernel(x, t):
    return x * t[0], x * t[1]


# run: kernel(2.0, (3, 0.5))

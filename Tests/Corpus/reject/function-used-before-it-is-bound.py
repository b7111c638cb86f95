from numba import njit


@njit
def kernel(n):
    f = lambda x: x + late
    a = f(1)
    late = 2
    g = f
    return a + g, f


# signature: kernel(i8)
# expect-error: 'late' is read before it is assigned
# at: 7
# expect-error: a function is not a value
# at: 10

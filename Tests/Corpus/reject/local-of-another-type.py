from numba import njit, types


@njit(locals={"x": types.float64})
def kernel(a):
    x = a
    return x


# signature: kernel(f8[::1])
# expect-error: 'locals' says float64
# at: 6

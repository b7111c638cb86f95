from numba import njit


@njit
def applied(f, x):
    return f(x)


@njit
def kernel(n):
    def scaled(x):
        return x * n

    total = applied(scaled, 2)
    gen = (i for i in range(n))
    m = map(scaled, [1])
    return total


# signature: kernel(i8)
# expect-error: reads the variable 'n', from here is not supported
# at: 6
# expect-error: a generator expression is not supported
# at: 15
# expect-error: 'map' here is not supported
# at: 16

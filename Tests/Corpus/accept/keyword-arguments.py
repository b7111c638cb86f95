from numba import njit


@njit
def combine(a, b, c=1, d=2):
    return a * 1000 + b * 100 + c * 10 + d


@njit
def kernel(x):
    return (combine(1, b=2), combine(b=1, a=x), combine(x, 2, d=7), combine(d=1, c=2, b=3, a=4))


# run: kernel(5)

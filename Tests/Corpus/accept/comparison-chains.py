from numba import njit


@njit
def inside(lo, x, hi):
    return lo <= x < hi


@njit
def kernel(x):
    a = inside(0, x, 10)
    b = 1 < x < 5 < x * 2
    c = 0 == x != 1
    return a, b, c


# run: kernel(0)
# run: kernel(3)
# run: kernel(10)
# run: kernel(4.5)

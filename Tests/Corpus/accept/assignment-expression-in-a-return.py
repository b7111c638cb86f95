from numba import njit


@njit
def kernel(x):
    assert (half := x // 2) >= 0
    return (y := x + 1) * y + half


# oracle: cpython
# run: kernel(3)

from numba import njit


@njit
def kernel(a, b):
    return a < b, a <= b, a > b, a >= b, a == b, a != b


# run: kernel(1, 2)
# run: kernel(2, 2)
# run: kernel(3, 2.5)
# run: kernel(-0.0, 0.0)
# run: kernel(float("nan"), 1.0)
# run: kernel(float("inf"), 1)
# run: kernel(True, 1)

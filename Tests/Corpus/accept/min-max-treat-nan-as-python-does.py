from numba import njit


@njit
def kernel(a, b):
    return min(a, b), max(a, b)


# run: kernel(float("nan"), 1.0)
# run: kernel(1.0, float("nan"))
# run: kernel(0.0, -0.0)
# run: kernel(-0.0, 0.0)

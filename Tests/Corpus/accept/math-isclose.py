import math
from numba import njit


@njit
def kernel(a, b):
    return math.isclose(a, b), math.isclose(a, b, rel_tol=1e-3), math.isclose(a, b, abs_tol=0.5)


# oracle: cpython
# run: kernel(1.0, 1.0 + 1e-12)
# run: kernel(1.0, 1.0005)
# run: kernel(0.0, 0.25)
# run: kernel(float("inf"), float("inf"))
# run: kernel(float("nan"), float("nan"))

import numpy as np
from numba import njit


@njit
def kernel(x):
    count = 0
    if x:
        count += 1
    if not x:
        count += 10
    while x:
        count += 100
        break
    return count, not x, bool(x)


# run: kernel(0)
# run: kernel(-3)
# run: kernel(0.0)
# run: kernel(0.5)
# run: kernel(float("nan"))
# run: kernel(0j)
# run: kernel(1j)
# run: kernel(True)
# run: kernel(np.uint8(0))

import numpy as np
from numba import njit


@njit
def kernel(x):
    return abs(x)


# run: kernel(-5)
# run: kernel(-5.5)
# run: kernel(-0.0)
# run: kernel(3 + 4j)
# run: kernel(True)
# run: kernel(np.float32(-1.5))

"""np.sort leaves its argument alone; NaN comes last."""
import numpy as np
from numba import njit


@njit
def ordered(a):
    b = np.sort(a)
    return a, b


# run: ordered(np.array([3, 1, 2]))
# run: ordered(rng.normal(size=1000))
# run: ordered(rng.integers(-5, 5, 1000))
# run: ordered(np.array([2.0, np.nan, -np.inf, 1, np.nan, np.inf]))
# run: ordered(rng.integers(0, 255, 100).astype(np.uint8))
# run: ordered(np.array([True, False, True]))
# run: ordered(np.zeros(0))
# run: ordered(rng.normal(size=200).astype(np.float32)[::-3])
# run: ordered(np.zeros(500))
# run: ordered(np.arange(700)[::-1])
# run: ordered(np.arange(100, dtype=np.uint64) ** 9)

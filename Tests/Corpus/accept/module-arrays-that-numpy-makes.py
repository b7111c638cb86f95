"""Arrays of the file that NumPy's functions make are constants too."""
import numpy as np
from numba import njit

N = 5
STEPS = np.arange(8)
ODD = np.arange(1, 2 * N, 2, dtype=np.int32)
TENTHS = np.arange(0, 1, 0.1)
DOWN = np.arange(10, 0, -3)
ZEROS = np.zeros(3)
ONES = np.ones((2, N), dtype=np.int64)
FILLED = np.full((2, 2), 7.5)
NODES = np.linspace(-1, 1, N)
OPEN = np.linspace(0, 3, num=7, endpoint=False)
UNIT = np.eye(3)
GRID = np.arange(12).reshape(3, 4)
WIDE = GRID.reshape(-1, 6).astype(np.float64)
SCALED = 2 * NODES + 0.5


@njit
def integers():
    return STEPS[3], ODD, DOWN, ONES, GRID[2], STEPS.sum()


@njit
def floats():
    return TENTHS, ZEROS, FILLED, NODES, OPEN, UNIT, WIDE, SCALED


@njit
def weighted(x):
    total = 0.0
    for i in range(NODES.size):
        total += NODES[i] * x[i]
    return total


# run: integers()
# run: floats()
# run: weighted(np.arange(5.0) ** 2)

import numpy as np
from numba import njit


@njit
def step(grid, new):
    n, m = grid.shape
    for i in range(n):
        for j in range(m):
            alive = 0
            for di in (-1, 0, 1):
                for dj in (-1, 0, 1):
                    if di != 0 or dj != 0:
                        alive += grid[(i + di) % n, (j + dj) % m]
            new[i, j] = 1 if alive == 3 or (alive == 2 and grid[i, j]) else 0


@njit
def kernel(grid, steps):
    other = np.empty_like(grid)
    for _ in range(steps):
        step(grid, other)
        grid, other = other, grid
    return grid


# run: kernel(rng.integers(0, 2, (10, 12)), 5)
# run: kernel(rng.integers(0, 2, (10, 12)).astype(np.int8), 4)

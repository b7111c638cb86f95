from numba import njit

STEPS = ((0, 1), (1, 0), (0, -1), (-1, 0))


@njit
def kernel(n):
    x = y = 0
    for k in range(n):
        dx, dy = STEPS[k % 4]
        x += dx * k
        y += dy * k
    return x, y


# run: kernel(7)

from numba import njit


@njit
def kernel(n: int, x: float) -> float:
    total: float = 0.0
    count: int = n
    i: int
    for i in range(count):
        total += x
    return total


# run: kernel(4, 1.5)

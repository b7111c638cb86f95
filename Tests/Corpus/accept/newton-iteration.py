from numba import njit


@njit
def kernel(value, limit):
    x = value
    for step in range(limit):
        new = 0.5 * (x + value / x)
        if abs(new - x) < 1e-12:
            return new, step
        x = new
    raise RuntimeError("does not converge")


# run: kernel(2.0, 50)
# run: kernel(1e6, 3)
# raises: RuntimeError: does not converge

import math

from numba import njit


@njit
def smear(x, y):
    for i in range(y.shape[0]):
        y[i] = 0.5 * x[i] + 1.0


@njit
def waves(x, y):
    total = 0.0
    for i in range(x.shape[0]):
        y[i] = math.cos(x[i]) + 0.25 * y[i]
        total += y[i]
    return total


@njit
def helped(x, y):
    smear(x, y)
    return waves(y, x)


# oracle: cpython
# tolerance: 1e-12
# buffer: np.linspace(-1.0, 1.0, 1000)
# run: smear(buffer[:-1], buffer[1:])
# run: smear(buffer[1:], buffer[:-1])
# run: smear(buffer[:-1], buffer[:0:-1])
# run: smear(buffer, buffer)
# run: smear(buffer[:500], buffer[500:])
# run: waves(buffer[:-1], buffer[1:])
# run: waves(buffer[1:], buffer[:-1])
# run: waves(buffer[:500], buffer[500:])
# run: helped(buffer[:-1], buffer[1:])
# run: helped(buffer[:500], buffer[500:])

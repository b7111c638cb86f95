from numba import njit


@njit
def take(x, y):
    y[:] = x


@njit
def shift(x, y):
    y[1:] = x[:-1]
    x[1:] = y[:-1]


@njit
def turn(x, y):
    y[::-1] = x
    for i in range(x.shape[0]):
        x[i] += 1.0


@njit
def steps(x, y, n):
    for t in range(n):
        for i in range(1, x.shape[0] - 1):
            y[i] = x[i - 1] + x[i + 1]
        x[:] = y


@njit
def scaled(x, y):
    y[:] = 2.0 * x + 1.0


@njit
def added(x, y):
    y += x[::-1]
    x[1:] -= y[:-1]


# buffer: np.arange(1.0, 1001.0)
# run: take(buffer[:-1], buffer[1:])
# run: take(buffer[1:], buffer[:-1])
# run: take(buffer[::2], buffer[:500])
# run: take(buffer[:-1], buffer[:0:-1])
# run: shift(buffer[:-3], buffer[3:])
# run: shift(buffer[3:], buffer[:-3])
# run: turn(buffer, buffer)
# run: turn(buffer[:-7], buffer[7:])
# run: steps(buffer[:-1], buffer[1:], 3)
# run: steps(buffer, buffer, 3)
# run: scaled(buffer[:-1], buffer[1:])
# run: scaled(buffer[1:], buffer[:-1])
# run: scaled(buffer, buffer)
# run: scaled(buffer[::-1], buffer)
# run: added(buffer[:-1], buffer[1:])
# run: added(buffer[1:], buffer[:-1])
# run: added(buffer, buffer)

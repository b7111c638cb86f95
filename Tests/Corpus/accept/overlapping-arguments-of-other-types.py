from numba import njit


@njit
def bits(x, y):
    for i in range(1, y.shape[0]):
        x[i] = 2.0 * x[i - 1]
        y[i] += 1


@njit
def halves(x, y):
    for i in range(x.shape[0]):
        x[i] = 1.5 * x[i]
        y[2 * i] = y[2 * i + 1]


# buffer: np.arange(1.0, 1001.0)
# run: bits(buffer, buffer.view(np.int64))
# run: halves(buffer, buffer.view(np.float32))
# run: halves(buffer[:100], buffer[100:].view(np.float32))

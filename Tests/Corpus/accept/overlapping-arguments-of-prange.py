from numba import njit, prange


@njit(parallel=True)
def smear(x, y):
    for i in prange(y.shape[0]):
        y[i] = 0.5 * x[i] + 1.0


@njit(parallel=True)
def rows(x, y):
    for i in prange(x.shape[0]):
        for j in range(x.shape[1]):
            y[i, j] = 0.5 * x[i, j] + y[i, j]


@njit(parallel=True)
def energy(x, y):
    total = 0.0
    for i in prange(x.shape[0]):
        y[i] = 0.9 * x[i]
        total += x[i] * y[i]
    return total


@njit(parallel=True)
def count(x, y):
    positive = 0
    for i in prange(x.shape[0]):
        y[i] = -x[i]
        if x[i] > 0:
            positive += 1
    return positive


@njit(parallel=True)
def last(x, y):
    t = 0.0
    for i in prange(x.shape[0]):
        t = x[i] + 1.0
        y[i] = t
    return t


# oracle: cpython
# tolerance: 1e-12
# buffer: np.arange(1.0, 20001.0)
# run: smear(buffer[:-1], buffer[1:])
# run: smear(buffer[1:], buffer[:-1])
# run: smear(buffer[:-1], buffer[:0:-1])
# run: smear(buffer, buffer)
# run: smear(buffer[:10000], buffer[10000:])
# run: rows(buffer[:19800].reshape(100, 198), buffer[198:19998].reshape(100, 198))
# run: rows(buffer[:19800].reshape(100, 198), buffer[1:19801].reshape(100, 198))
# run: rows(buffer.reshape(200, 100)[:, :50], buffer.reshape(200, 100)[:, 49:99])
# run: energy(buffer[:-1], buffer[1:])
# run: energy(buffer[:10000], buffer[10000:])
# run: count(buffer[:-1], buffer[1:])
# run: last(buffer[:-1], buffer[1:])

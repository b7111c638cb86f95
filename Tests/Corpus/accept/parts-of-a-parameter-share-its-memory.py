from numba import njit


@njit
def part(x):
    return x[1:]


@njit
def views(x, y):
    row = x[2:]
    for i in range(row.shape[0]):
        row[i] = x[i] + y[i]
        x[i] += row[i]


@njit
def returned(x, y):
    z = part(x)
    for i in range(z.shape[0]):
        z[i] = x[i] + y[i]


@njit
def chosen(x, y, first):
    z = x if first else y
    for i in range(1, z.shape[0]):
        z[i] = x[i - 1] + y[i - 1]
    return z


@njit
def exchanged(x, y, n):
    for t in range(n):
        for i in range(1, x.shape[0] - 1):
            y[i] = x[i - 1] + x[i + 1]
        x, y = y, x
    return x[3]


@njit
def transposed(x, y):
    t = x.T
    for i in range(x.shape[0]):
        for j in range(x.shape[1]):
            t[i, j] += x[i, j] + y[i, j]


@njit
def read(x, y, z):
    for i in range(z.shape[0]):
        z[i] = x[i] + y[i]


# buffer: np.arange(1.0, 1001.0)
# run: views(np.arange(100.0), np.ones(100))
# run: returned(np.arange(100.0), np.ones(100))
# run: chosen(np.arange(50.0), np.ones(50), True)
# run: chosen(np.arange(50.0), np.ones(50), False)
# run: exchanged(np.arange(30.0), np.ones(30), 3)
# run: transposed(np.arange(144.0).reshape(12, 12), np.ones((12, 12)))
# run: read(buffer[:400], buffer[1:401], buffer[500:900])
# run: read(buffer[:400], buffer[:400], buffer[300:700])
# run: views(buffer, buffer)
# run: returned(buffer[:-1], buffer[1:])
# run: chosen(buffer[:60], buffer[1:61], False)
# run: exchanged(buffer[:60], buffer[1:61], 3)

from numba import njit


@njit
def smear(x, y):
    for i in range(y.shape[0]):
        y[i] = 0.5 * x[i] + 1.0


@njit
def blur(src, dst):
    for i in range(1, src.shape[0] - 1):
        for j in range(1, src.shape[1] - 1):
            dst[i, j] = 0.25 * (src[i - 1, j] + src[i + 1, j] + src[i, j - 1] + src[i, j + 1])


@njit
def mix(x, y, z):
    for i in range(x.shape[0]):
        y[i] += x[i]
        z[i] -= y[i]


@njit
def reciprocals(x, y):
    for i in range(x.shape[0]):
        y[i] = 1.0 / x[i]


@njit
def running(x, total):
    for i in range(x.shape[0]):
        total[0] += x[i]
    return total[0]


# buffer: np.arange(1.0, 2001.0)
# run: smear(buffer[:-1], buffer[1:])
# run: smear(buffer[1:], buffer[:-1])
# run: smear(buffer, buffer)
# run: smear(buffer[::-1], buffer)
# run: smear(buffer, buffer[::-1])
# run: smear(buffer[:-8], buffer[8:])
# run: smear(buffer[::2], buffer[1::2])
# run: smear(buffer[1000:], buffer[:1000])
# run: smear(buffer[:1000], buffer[:0])
# run: blur(buffer.reshape(40, 50), buffer.reshape(40, 50))
# run: blur(buffer[:1600].reshape(40, 40), buffer[40:1640].reshape(40, 40))
# run: blur(buffer.reshape(40, 50)[:, :-1], buffer.reshape(40, 50)[:, 1:])
# run: blur(buffer[:1600].reshape(40, 40), buffer[:1600].reshape(40, 40).T)
# run: blur(buffer[:1600].reshape(40, 40)[::-1], buffer[:1600].reshape(40, 40)[:, ::-1])
# run: mix(buffer[2:], buffer[1:-1], buffer[:-2])
# run: mix(buffer[:-2], buffer[1:-1], buffer[2:])
# run: mix(buffer, buffer, buffer)
# run: mix(buffer[:10], buffer[10:20], buffer[5:15])
# run: reciprocals(buffer[:-1], buffer[1:])
# run: running(buffer, buffer[1000:1001])
# run: running(buffer[1:], buffer[:1])

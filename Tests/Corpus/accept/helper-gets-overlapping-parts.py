from numba import njit, prange


@njit
def smear(x, y):
    for i in range(y.shape[0]):
        y[i] = 0.5 * x[i] + 1.0


@njit(parallel=True)
def spread(x, y):
    for i in prange(y.shape[0]):
        y[i] = 0.5 * x[i] + 1.0


@njit
def through(x, y):
    smear(x, y)


@njit
def serial(a):
    through(a[:-1], a[1:])
    through(a[1:], a[:-1])


@njit
def parallel(a):
    spread(a[:-1], a[1:])


@njit
def transposed(a):
    for i in range(a.shape[0]):
        smear(a[i], a.T[i])


@njit
def apart(a):
    b = a.copy()
    spread(b, a)
    spread(a, b)
    return b


# oracle: cpython
# buffer: np.arange(1.0, 20001.0)
# run: serial(np.arange(1.0, 2001.0))
# run: parallel(np.arange(1.0, 20001.0))
# run: apart(np.arange(1.0, 20001.0))
# run: transposed(np.arange(400.0).reshape(20, 20))
# run: smear(buffer[:-1], buffer[1:])
# run: spread(buffer[:-1], buffer[1:])
# run: through(buffer[:-1], buffer[1:])

"""Heat spreads over a plate."""
from numba import njit, prange


@njit("void(f8[:, ::1], f8[:, ::1])")
def smooth(src, dst):
    """Average each inner cell with its four neighbours."""
    n, m = src.shape
    for i in range(1, n - 1):
        for j in range(1, m - 1):
            # five-point average
            dst[i, j] = 0.2 * (src[i, j] + src[i - 1, j] + src[i + 1, j]
                               + src[i, j - 1] + src[i, j + 1])


@njit("void(f8[:, ::1], f8[:, ::1], i8)", parallel=True)
def heat(src, dst, steps):
    """Repeat the average; the result of each step is the source of the next."""
    n, m = src.shape
    for t in range(steps):
        for i in prange(1, n - 1):
            for j in range(1, m - 1):
                dst[i, j] = 0.2 * (src[i, j] + src[i - 1, j] + src[i + 1, j]
                                   + src[i, j - 1] + src[i, j + 1])
        src[:] = dst


@njit("void(f8[:, ::1], f8[:, ::1])", parallel=True)
def slices(src, dst):
    """Average each inner cell with its four neighbours, in whole arrays."""
    dst[1:-1, 1:-1] = 0.2 * (src[1:-1, 1:-1] + src[:-2, 1:-1] + src[2:, 1:-1]
                             + src[1:-1, :-2] + src[1:-1, 2:])

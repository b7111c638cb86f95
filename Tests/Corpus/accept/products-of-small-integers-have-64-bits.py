import numpy as np
from numba import njit


@njit
def grey(image, result):
    for i in range(image.shape[0]):
        for j in range(image.shape[1]):
            result[i, j] = (
                77 * image[i, j, 0] + 150 * image[i, j, 1] + 29 * image[i, j, 2]) >> 8


@njit
def widest(a, b, c):
    # The product of two uint16 does not fit 32 bits, that of a uint16 and an int16 just does.
    return (
        np.int64(a[0]) * np.int64(a[1]), np.int64(a[0]) * np.int64(b[0]),
        np.int64(a[0]) * np.int64(b[0]) - np.int64(a[1]), np.int64(b[0]) * np.int64(b[0]),
        np.int64(c[0]) * np.int64(c[0]) * np.int64(c[0]) * np.int64(c[0]))


@njit
def mixed(a, b, n):
    x = np.int64(a[0]) - np.int64(a[1])
    y = np.int64(b[0]) * 1000000
    return (
        x < 0, x * 2147483647, y + n, (x & 255) >> 3, (np.int64(a[0]) & 15) * 3 << 40,
        x / 2, (x - 1) // 2, (x - 1) % 7, -(x - 300), ~(x + 1), np.float32(x * 70000),
        np.uint64(x * 2), float(y * 3), max(x * 2, -600), x * x * x * x * x)


# oracle: numba
# run: grey(np.arange(48, dtype=np.uint8).reshape(4, 4, 3) * 5, np.zeros((4, 4), np.uint8))
# run: widest(np.array([65535, 65535], np.uint16), np.array([-32768], np.int16), np.array([-2147483648], np.int32))
# run: widest(np.array([65535, 3], np.uint16), np.array([32767], np.int16), np.array([46341], np.int32))
# run: mixed(np.array([3, 250], np.uint8), np.array([-128], np.int8), 2**40)
# run: mixed(np.array([255, 0], np.uint8), np.array([127], np.int8), -5)

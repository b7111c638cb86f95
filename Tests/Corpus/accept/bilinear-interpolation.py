import numpy as np
from numba import njit


@njit
def kernel(image, ys, xs):
    h, w = image.shape
    out = np.empty(ys.size)
    for i in range(ys.size):
        y = min(max(ys[i], 0.0), h - 1.0)
        x = min(max(xs[i], 0.0), w - 1.0)
        y0 = int(np.floor(y))
        x0 = int(np.floor(x))
        y1 = min(y0 + 1, h - 1)
        x1 = min(x0 + 1, w - 1)
        fy = y - y0
        fx = x - x0
        top = image[y0, x0] * (1 - fx) + image[y0, x1] * fx
        bottom = image[y1, x0] * (1 - fx) + image[y1, x1] * fx
        out[i] = top * (1 - fy) + bottom * fy
    return out


# run: kernel(rng.random((8, 9)), rng.random(20) * 9 - 1, rng.random(20) * 10 - 1)

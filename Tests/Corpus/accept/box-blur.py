import numpy as np
from numba import njit, prange


@njit(parallel=True)
def kernel(image):
    h, w = image.shape
    out = np.zeros_like(image)
    for y in prange(h):
        for x in range(w):
            total = 0
            count = 0
            for dy in range(-1, 2):
                for dx in range(-1, 2):
                    v, u = y + dy, x + dx
                    if 0 <= v < h and 0 <= u < w:
                        total += image[v, u]
                        count += 1
            out[y, x] = total // count
    return out


# run: kernel(rng.integers(0, 256, (12, 15)))
# run: kernel(rng.integers(0, 256, (12, 15)).astype(np.int32))

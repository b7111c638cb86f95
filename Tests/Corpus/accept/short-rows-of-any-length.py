"""Kernels that name the places of a row get rows of that length and longer ones."""
import numpy as np
from numba import njit, prange


@njit
def centre(position, mass):
    x, y, z = 0.0, 0.0, 0.0
    for i in range(position.shape[0]):
        x += mass[i] * position[i, 0]
        y += mass[i] * position[i, 1]
        z += mass[i] * position[i, 2]
    return x, y, z


@njit(parallel=True)
def grey(image, result):
    for i in prange(image.shape[0]):
        for j in range(image.shape[1]):
            weighted = 0.3 * image[i, j, 0] + 0.59 * image[i, j, 1] + 0.11 * image[i, j, 2]
            result[i, j] = int(weighted)


@njit
def moved(position, velocity, dt):
    for i in range(position.shape[0]):
        row = position[i]
        for k in range(3):
            row[k] += dt * velocity[i, k]
    return position.sum()


@njit
def turned(frames, points):
    result = np.empty_like(points)
    for i in range(points.shape[0]):
        for k in range(3):
            result[i, k] = (frames[i, k, 0] * points[i, 0] + frames[i, k, 1] * points[i, 1]
                            + frames[i, k, 2] * points[i, 2])
    return result


@njit
def determinants(frames):
    total = 0.0
    for frame in range(frames.shape[0]):
        a = frames[frame]
        total += a[0, 0] * a[1, 1] - a[0, 1] * a[1, 0]
    return total


# run: centre(np.arange(15.0).reshape(5, 3), np.arange(5.0))
# run: centre(np.arange(20.0).reshape(5, 4), np.arange(5.0))
# run: centre(np.arange(20.0).reshape(4, 5).T[:, :3], np.arange(5.0))
# run: centre(np.empty((0, 3)), np.empty(0))
# run: grey(np.arange(60, dtype=np.uint8).reshape(4, 5, 3), np.zeros((4, 5), np.uint8))
# run: grey(np.arange(80, dtype=np.uint8).reshape(4, 5, 4), np.zeros((4, 5), np.uint8))
# run: moved(np.arange(15.0).reshape(5, 3), np.ones((5, 3)), 0.5)
# run: moved(np.arange(20.0).reshape(5, 4), np.ones((5, 4)), 0.5)
# run: moved(np.arange(15.0).reshape(5, 3), np.ones((5, 4)), 0.5)
# run: turned(np.arange(18.0).reshape(2, 3, 3), np.arange(6.0).reshape(2, 3))
# run: turned(np.arange(24.0).reshape(2, 3, 4), np.arange(6.0).reshape(2, 3))
# run: turned(np.arange(24.0).reshape(2, 4, 3), np.arange(6.0).reshape(2, 3))
# run: determinants(np.arange(8.0).reshape(2, 2, 2))
# run: determinants(np.arange(18.0).reshape(2, 3, 3))

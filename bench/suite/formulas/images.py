"""Filters of images in whole arrays."""
import numpy as np

from kernel import Kernel, sizes


def gaussian_blur(image, weights, work, result):
    size, width = len(weights), image.shape[1]
    inner = width - size + 1
    work[:, :inner] = sum(weights[k] * image[:, k:k + inner] for k in range(size))
    result[:len(image) - size + 1] = sum(
        weights[k] * work[k:len(image) - size + 1 + k] for k in range(size))


def sobel(image, edges):
    a = image
    gx = (a[:-2, 2:] - a[:-2, :-2] + 2.0 * (a[1:-1, 2:] - a[1:-1, :-2]) + a[2:, 2:] - a[2:, :-2])
    gy = (a[2:, :-2] - a[:-2, :-2] + 2.0 * (a[2:, 1:-1] - a[:-2, 1:-1]) + a[2:, 2:] - a[:-2, 2:])
    edges[1:-1, 1:-1] = np.sqrt(gx * gx + gy * gy)


def median_of_three(image, result):
    a, b, c = image[:, :-2], image[:, 1:-1], image[:, 2:]
    result[:, 1:-1] = np.maximum(np.minimum(a, b), np.minimum(np.maximum(a, b), c))


def grey(image, result):
    result[:] = (image @ np.array([77, 150, 29])) >> 8


def look_up(image, table, result):
    result[:] = table[image]


def bilinear(image, result):
    height, width = result.shape
    y = np.arange(height) * ((image.shape[0] - 1) / height)
    x = np.arange(width) * ((image.shape[1] - 1) / width)
    y0, x0 = y.astype(int), x.astype(int)
    v, u = (y - y0)[:, None], x - x0
    y0 = y0[:, None]
    top = (1.0 - u) * image[y0, x0] + u * image[y0, x0 + 1]
    bottom = (1.0 - u) * image[y0 + 1, x0] + u * image[y0 + 1, x0 + 1]
    result[:] = (1.0 - v) * top + v * bottom


def gamma_curve(image, result):
    result[:] = np.clip(1.1 * image ** 0.45 - 0.05, 0.0, 1.0)


def level(random, shape, extents):
    """Returns bytes."""
    return random.integers(0, 256, shape)


KERNELS = [
    Kernel("gaussian_blur(image: f8[h, w], weights: f8[k], work: f8[h, w], result: f8[h, w])",
           sizes("h w k", (32, 32, 7), (200, 200, 7), (1200, 1200, 7)), gaussian_blur,
           {"weights": 0.125, "work": 0.0}),
    Kernel("sobel(image: f8[h, w], edges: f8[h, w])", sizes("h w", 40, 300, 2000), sobel,
           bound="memory"),
    Kernel("median_of_three(image: u1[h, w], result: u1[h, w])", sizes("h w", 120, 700, 5000),
           median_of_three, {"image": level}, "memory"),
    Kernel("grey(image: u1[h, w, c], result: u1[h, w])",
           sizes("h w c", (80, 80, 3), (450, 450, 3), (3000, 3000, 3)), grey, {"image": level}),
    Kernel("look_up(image: u1[h, w], table: f4[t], result: f4[h, w])",
           sizes("h w t", (75, 75, 256), (450, 450, 256), (3000, 3000, 256)), look_up,
           {"image": level}),
    Kernel("bilinear(image: f8[a, b], result: f8[h, w])",
           sizes("a b h w", (30, 30, 50, 50), (200, 200, 300, 300), (1500, 1500, 2000, 2000)),
           bilinear),
    Kernel("gamma_curve(image: f8[h, w], result: f8[h, w])", sizes("h w", 40, 250, 1200),
           gamma_curve, bound="math"),
]

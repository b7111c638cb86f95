"""Filters of images."""
import math

import numpy as np
from numba import njit, prange


@njit(error_model="numpy")
def gaussian_blur(image, weights, work, result):
    height, width = image.shape
    size = weights.shape[0]
    for i in prange(height):
        for j in range(width - size + 1):
            s = 0.0
            for k in range(size):
                s += weights[k] * image[i, j + k]
            work[i, j] = s
    for i in prange(height - size + 1):
        for j in range(width):
            result[i, j] = 0.0
        for k in range(size):
            for j in range(width):
                result[i, j] += weights[k] * work[i + k, j]


@njit(error_model="numpy")
def sobel(image, edges):
    for i in prange(1, image.shape[0] - 1):
        for j in range(1, image.shape[1] - 1):
            gx = (
                image[i - 1, j + 1] - image[i - 1, j - 1]
                + 2.0 * (image[i, j + 1] - image[i, j - 1])
                + image[i + 1, j + 1] - image[i + 1, j - 1])
            gy = (
                image[i + 1, j - 1] - image[i - 1, j - 1]
                + 2.0 * (image[i + 1, j] - image[i - 1, j])
                + image[i + 1, j + 1] - image[i - 1, j + 1])
            edges[i, j] = math.sqrt(gx * gx + gy * gy)


@njit(error_model="numpy")
def median_of_three(image, result):
    for i in prange(image.shape[0]):
        for j in range(1, image.shape[1] - 1):
            a, b, c = image[i, j - 1], image[i, j], image[i, j + 1]
            result[i, j] = max(min(a, b), min(max(a, b), c))


@njit(error_model="numpy")
def grey(image, result):
    for i in prange(image.shape[0]):
        for j in range(image.shape[1]):
            result[i, j] = (
                77 * image[i, j, 0] + 150 * image[i, j, 1] + 29 * image[i, j, 2]) >> 8


@njit(error_model="numpy")
def look_up(image, table, result):
    for i in prange(image.shape[0]):
        for j in range(image.shape[1]):
            result[i, j] = table[image[i, j]]


@njit(error_model="numpy")
def bilinear(image, result):
    height, width = result.shape
    down = (image.shape[0] - 1) / height
    right = (image.shape[1] - 1) / width
    for i in prange(height):
        y = i * down
        y0 = int(y)
        v = y - y0
        for j in range(width):
            x = j * right
            x0 = int(x)
            u = x - x0
            top = (1.0 - u) * image[y0, x0] + u * image[y0, x0 + 1]
            bottom = (1.0 - u) * image[y0 + 1, x0] + u * image[y0 + 1, x0 + 1]
            result[i, j] = (1.0 - v) * top + v * bottom


@njit(error_model="numpy")
def gamma_curve(image, result):
    result[:] = np.clip(1.1 * image ** 0.45 - 0.05, 0.0, 1.0)

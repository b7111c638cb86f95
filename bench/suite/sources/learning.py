"""Layers of neural networks, in single precision."""
import math

import numpy as np
from numba import njit, prange


@njit(error_model="numpy")
def relu(x, bias, y):
    for i in prange(x.shape[0]):
        for j in range(x.shape[1]):
            y[i, j] = max(x[i, j] + bias[j], np.float32(0.0))


@njit(error_model="numpy")
def gelu(x, y):
    for i in prange(x.shape[0]):
        v = x[i]
        inner = np.float32(0.7978846) * (v + np.float32(0.044715) * v * v * v)
        y[i] = np.float32(0.5) * v * (np.float32(1.0) + np.tanh(inner))


@njit(error_model="numpy")
def softmax(x, y):
    for i in prange(x.shape[0]):
        largest = np.max(x[i])
        y[i] = np.exp(x[i] - largest)
        y[i] /= np.sum(y[i])


@njit(error_model="numpy")
def layer_norm(x, scale, shift, y):
    for i in prange(x.shape[0]):
        row = x[i]
        mean = np.mean(row)
        deviation = row - mean
        variance = np.mean(deviation * deviation)
        y[i] = deviation / np.sqrt(variance + np.float32(1e-5)) * scale + shift


@njit(error_model="numpy")
def convolution(image, weights, result):
    height, width, channels = image.shape
    size, filters = weights.shape[0], weights.shape[3]
    for i in prange(height - size + 1):
        for j in range(width - size + 1):
            for f in range(filters):
                result[i, j, f] = 0.0
            for di in range(size):
                for dj in range(size):
                    for c in range(channels):
                        for f in range(filters):
                            result[i, j, f] += image[i + di, j + dj, c] * weights[di, dj, c, f]


@njit(error_model="numpy")
def max_pool(x, y):
    for i in prange(y.shape[0]):
        for j in range(y.shape[1]):
            for c in range(y.shape[2]):
                y[i, j, c] = max(
                    max(x[2 * i, 2 * j, c], x[2 * i, 2 * j + 1, c]),
                    max(x[2 * i + 1, 2 * j, c], x[2 * i + 1, 2 * j + 1, c]))


@njit(error_model="numpy")
def dense(x, weights, bias, y):
    for i in prange(x.shape[0]):
        for j in range(weights.shape[1]):
            y[i, j] = bias[j]
        for k in range(x.shape[1]):
            for j in range(weights.shape[1]):
                y[i, j] += x[i, k] * weights[k, j]

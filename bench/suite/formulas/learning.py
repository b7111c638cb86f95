"""Layers of neural networks in whole arrays."""
import numpy as np

from kernel import Kernel, sizes


def relu(x, bias, y):
    np.maximum(x + bias, np.float32(0.0), out=y)


def gelu(x, y):
    inner = np.float32(0.7978846) * (x + np.float32(0.044715) * x * x * x)
    y[:] = np.float32(0.5) * x * (np.float32(1.0) + np.tanh(inner))


def softmax(x, y):
    np.exp(x - np.max(x, axis=1, keepdims=True), out=y)
    y /= np.sum(y, axis=1, keepdims=True)


def layer_norm(x, scale, shift, y):
    deviation = x - np.mean(x, axis=1, keepdims=True)
    variance = np.mean(deviation * deviation, axis=1, keepdims=True)
    y[:] = deviation / np.sqrt(variance + np.float32(1e-5)) * scale + shift


def convolution(image, weights, result):
    size = len(weights)
    windows = np.lib.stride_tricks.sliding_window_view(image, (size, size), axis=(0, 1))
    result[:] = np.tensordot(windows, weights, axes=((3, 4, 2), (0, 1, 2)))


def max_pool(x, y):
    height, width, channels = y.shape
    x.reshape(height, 2, width, 2, channels).max(axis=(1, 3), out=y)


def dense(x, weights, bias, y):
    np.matmul(x, weights, out=y)
    y += bias


def signed(random, shape, extents):
    """Returns numbers from -2 to 2."""
    return 4.0 * random.random(shape) - 2.0


SINGLE = 2e-4
KERNELS = [
    Kernel("relu(x: f4[n, m], bias: f4[m], y: f4[n, m])",
           sizes("n m", (24, 128), (400, 256), (8000, 1000)), relu, {"x": signed}, "memory"),
    Kernel("gelu(x: f4[n], y: f4[n])", sizes("n", 3000, 100_000, 4_000_000), gelu, {"x": signed},
           "math", tolerance=SINGLE),
    Kernel("softmax(x: f4[n, m], y: f4[n, m])", sizes("n m", (24, 128), (400, 256), (4000, 1000)),
           softmax, {"x": signed}, "math", tolerance=SINGLE),
    Kernel("layer_norm(x: f4[n, m], scale: f4[m], shift: f4[m], y: f4[n, m])",
           sizes("n m", (24, 128), (400, 256), (4000, 1000)), layer_norm, tolerance=SINGLE),
    Kernel("convolution(image: f4[h, w, c], weights: f4[s, s, c, f], result: f4[p, q, f])",
           sizes("h w c s f p q", (8, 8, 4, 3, 8, 6, 6), (34, 34, 16, 3, 32, 32, 32),
                 (66, 66, 32, 3, 64, 64, 64)), convolution, tolerance=SINGLE),
    Kernel("max_pool(x: f4[a, b, c], y: f4[p, q, c])",
           sizes("a b c p q", (16, 16, 16, 8, 8), (64, 64, 48, 32, 32), (512, 512, 64, 256, 256)),
           max_pool, bound="memory"),
    Kernel("dense(x: f4[n, k], weights: f4[k, m], bias: f4[m], y: f4[n, m])",
           sizes("n k m", 32, 200, 512), dense, tolerance=SINGLE),
]

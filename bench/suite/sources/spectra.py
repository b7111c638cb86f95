"""Fourier transforms and filters."""
import math

import numpy as np
from numba import njit, prange


@njit(error_model="numpy")
def fft(x, work, y):
    n = x.shape[0]
    y[:] = x
    before, after = y, work
    half, stride = n // 2, 1
    while half >= 1:
        for p in range(half):
            angle = -math.pi * p / half
            w = complex(math.cos(angle), math.sin(angle))
            for q in range(stride):
                a = before[q + stride * p]
                b = before[q + stride * (p + half)]
                after[q + stride * 2 * p] = a + b
                after[q + stride * (2 * p + 1)] = (a - b) * w
        before, after = after, before
        half //= 2
        stride *= 2
    after[:] = before


@njit(error_model="numpy")
def goertzel(x, power):
    n = x.shape[0]
    for k in prange(power.shape[0]):
        factor = 2.0 * math.cos(2.0 * math.pi * k / n)
        before, last = 0.0, 0.0
        for i in range(n):
            current = x[i] + factor * last - before
            before = last
            last = current
        power[k] = last * last + before * before - factor * last * before


@njit(error_model="numpy")
def fir(x, taps, y):
    for i in prange(y.shape[0]):
        s = 0.0
        for k in range(taps.shape[0]):
            s += taps[k] * x[i + k]
        y[i] = s


@njit(error_model="numpy")
def autocorrelation(x, result):
    n = x.shape[0]
    for lag in prange(result.shape[0]):
        result[lag] = np.sum(x[:n - lag] * x[lag:])


@njit(error_model="numpy")
def modulate(z, factor, result):
    for i in prange(z.shape[0]):
        result[i] = z[i] * z[i].conjugate() * factor[i] + z[i]

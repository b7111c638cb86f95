"""Fourier transforms and filters."""
import math

import numpy as np
from numba import njit, prange


@njit()
def fft(x, work, y):
    n = x.shape[0]
    y[:] = x
    half, stride = n // 2, 1
    while half >= 1:
        for p in range(half):
            angle = -math.pi * p / half
            w = complex(math.cos(angle), math.sin(angle))
            for q in range(stride):
                a = y[q + stride * p]
                b = y[q + stride * (p + half)]
                work[q + stride * 2 * p] = a + b
                work[q + stride * (2 * p + 1)] = (a - b) * w
        y[:] = work
        half //= 2
        stride *= 2


@njit()
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


@njit()
def fir(x, taps, y):
    for i in prange(y.shape[0]):
        s = 0.0
        for k in range(taps.shape[0]):
            s += taps[k] * x[i + k]
        y[i] = s


@njit()
def autocorrelation(x, result):
    n = x.shape[0]
    for lag in prange(result.shape[0]):
        result[lag] = np.sum(x[:n - lag] * x[lag:])


@njit()
def modulate(z, factor, result):
    for i in prange(z.shape[0]):
        result[i] = z[i] * z[i].conjugate() * factor[i] + z[i]

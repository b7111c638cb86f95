"""The fast Fourier transform of Stockham, which needs no bit reversal."""
import math

import numpy as np
from numba import njit


@njit("c16[::1](c16[::1])")
def fft(x):
    """Return the discrete Fourier transform of x, whose length is a power of two."""
    y = x.copy()
    scratch = np.empty_like(x)
    span = x.size // 2
    stride = 1
    while span >= 1:
        for p in range(span):
            angle = -math.pi * p / span
            w = complex(math.cos(angle), math.sin(angle))
            for q in range(stride):
                a = y[q + stride * p]
                b = y[q + stride * (p + span)]
                scratch[q + stride * 2 * p] = a + b
                scratch[q + stride * (2 * p + 1)] = (a - b) * w
        # what was written is read next
        y, scratch = scratch, y
        span //= 2
        stride *= 2
    return y


@njit("f8[::1](c16[::1])")
def power(x):
    """Return the share of each frequency in the signal x."""
    spectrum = fft(x)
    squares = spectrum.real**2 + spectrum.imag**2
    return squares / np.sum(squares)

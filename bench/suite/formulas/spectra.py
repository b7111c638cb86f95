"""Fourier transforms and filters in whole arrays."""
import numpy as np

from kernel import Kernel, sizes


def fft(x, work, y):
    y[:] = np.fft.fft(x)
    work[:] = y


def goertzel(x, power):
    power[:] = np.abs(np.fft.fft(x)[:len(power)]) ** 2


def fir(x, taps, y):
    y[:] = np.correlate(x, taps)


def autocorrelation(x, result):
    n = len(x)
    for lag in range(len(result)):
        result[lag] = np.sum(x[:n - lag] * x[lag:])


def modulate(z, factor, result):
    result[:] = z * z.conjugate() * factor + z


KERNELS = [
    Kernel("fft(x: c16[n], work: c16[n], y: c16[n])", sizes("n", 512, 16_384, 524_288), fft),
    Kernel("goertzel(x: f8[n], power: f8[k])",
           sizes("n k", (1000, 8), (20_000, 16), (1_000_000, 16)), goertzel, tolerance=1e-3),
    Kernel("fir(x: f8[n], taps: f8[t], y: f8[m])",
           sizes("n t m", (1031, 32, 1000), (40_031, 32, 40_000), (1_000_031, 32, 1_000_000)), fir),
    Kernel("autocorrelation(x: f8[n], result: f8[m])",
           sizes("n m", (2000, 16), (60_000, 16), (2_000_000, 16)), autocorrelation),
    Kernel("modulate(z: c16[n], factor: c16[n], result: c16[n])",
           sizes("n", 600, 20_000, 2_000_000), modulate, bound="memory"),
]

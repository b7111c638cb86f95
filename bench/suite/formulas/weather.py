"""Kernels of weather models in whole arrays, or along columns where each level needs the last."""
import numpy as np

from kernel import Kernel, sizes


def vertical_solver(lower, diagonal, upper, right, c, x):
    c[0] = upper[0] / diagonal[0]
    x[0] = right[0] / diagonal[0]
    for k in range(1, len(diagonal)):
        pivot = diagonal[k] - lower[k] * c[k - 1]
        c[k] = upper[k] / pivot
        x[k] = (right[k] - lower[k] * x[k - 1]) / pivot
    for k in range(len(diagonal) - 2, -1, -1):
        x[k] -= c[k] * x[k + 1]


def limited_diffusion(a, lap, result):
    lap[1:-1, 1:-1] = (
        4.0 * a[1:-1, 1:-1] - a[:-2, 1:-1] - a[2:, 1:-1] - a[1:-1, :-2] - a[1:-1, 2:])
    along = lap[2:-2, 2:-1] - lap[2:-2, 1:-2]
    along[along * (a[2:-2, 2:-1] - a[2:-2, 1:-2]) > 0.0] = 0.0
    across = lap[2:-1, 2:-2] - lap[1:-2, 2:-2]
    across[across * (a[2:-1, 2:-2] - a[1:-2, 2:-2]) > 0.0] = 0.0
    change = along[:, 1:] - along[:, :-1] + across[1:] - across[:-1]
    result[2:-2, 2:-2] = a[2:-2, 2:-2] - 0.1 * change


def saturation(t, q, p, result):
    celsius = 40.0 * t - 10.0
    pressure = 611.2 * np.exp(17.67 * celsius / (celsius + 243.5))
    limit = 0.622 * pressure / (90000.0 + 10000.0 * p - pressure)
    result[:] = celsius + 2500.0 * np.maximum(0.02 * q - limit, 0.0)


def haversine(latitude, longitude, result):
    a = np.sin(0.5 * (latitude - 0.3)) ** 2
    b = np.cos(latitude) * np.cos(0.3) * np.sin(0.5 * (longitude - 0.2)) ** 2
    result[:] = 2.0 * 6371.0 * np.arcsin(np.sqrt(a + b))


def large(random, shape, extents):
    """Returns numbers from 3 to 4, for diagonals."""
    return 3.0 + random.random(shape)


SYSTEM = ("lower: f8[{0}], diagonal: f8[{0}], upper: f8[{0}], right: f8[{0}], c: f8[{0}], "
          "x: f8[{0}]")
KERNELS = [
    Kernel(f"tridiagonal({SYSTEM.format('n')})", sizes("n", 600, 20_000, 1_000_000),
           vertical_solver, {"diagonal": large}),
    Kernel(f"vertical_solver({SYSTEM.format('k, n')})",
           sizes("k n", (20, 32), (60, 400), (60, 20_000)), vertical_solver, {"diagonal": large}),
    Kernel("limited_diffusion(a: f8[n, m], lap: f8[n, m], result: f8[n, m])",
           sizes("n m", 32, 200, 1600), limited_diffusion),
    Kernel("saturation(t: f8[n], q: f8[n], p: f8[n], result: f8[n])",
           sizes("n", 900, 30_000, 2_000_000), saturation, bound="math"),
    Kernel("haversine(latitude: f8[n], longitude: f8[n], result: f8[n])",
           sizes("n", 1200, 40_000, 2_000_000), haversine, bound="math"),
]

"""Monte Carlo, option prices, and fractals in whole arrays."""
import math

import numpy as np

from kernel import Kernel, sizes


def monte_carlo_pi(seeds, hits):
    state = seeds.copy()
    hits[:] = 0
    for _ in range(200):
        state ^= state << np.uint64(13)
        state ^= state >> np.uint64(7)
        state ^= state << np.uint64(17)
        x = (state >> np.uint64(40)) * (1.0 / 16777216.0)
        y = ((state >> np.uint64(8)) & np.uint64(0xFFFFFF)) * (1.0 / 16777216.0)
        hits += x * x + y * y < 1.0


def asian_option(normals, prices):
    price = 100.0 * np.cumprod(np.exp(0.0002 + 0.02 * normals), axis=1)
    prices[:] = np.maximum(price.mean(axis=1) - 100.0, 0.0)


# NumPy has no error function; this is what users of NumPy alone take.
erf = np.vectorize(math.erf, otypes=[float])


def black_scholes(spot, strike, time, call):
    root = 0.2 * np.sqrt(time)
    d1 = (np.log(spot / strike) + 0.05 * time) / root
    d2 = d1 - root
    first = 0.5 * (1.0 + erf(d1 * 0.7071067811865476))
    second = 0.5 * (1.0 + erf(d2 * 0.7071067811865476))
    call[:] = spot * first - strike * np.exp(-0.03 * time) * second


def box_muller(u, v, z):
    z[:] = np.sqrt(-2.0 * np.log(u + 1e-12)) * np.cos(6.283185307179586 * v)


def mandelbrot(image):
    height, width = image.shape
    cx = np.broadcast_to(-2.0 + 3.0 * np.arange(width) / width, image.shape)
    cy = np.broadcast_to((-1.5 + 3.0 * np.arange(height) / height)[:, None], image.shape)
    x, y = np.zeros(image.shape), np.zeros(image.shape)
    image[:] = 0
    alive = np.ones(image.shape, bool)
    for _ in range(100):
        alive[alive] = x[alive] * x[alive] + y[alive] * y[alive] <= 4.0
        a, b = x[alive], y[alive]
        x[alive], y[alive] = a * a - b * b + cx[alive], 2.0 * a * b + cy[alive]
        image += alive


def julia(points, steps):
    z = points.copy()
    steps[:] = 0
    alive = np.ones(z.shape, bool)
    for _ in range(60):
        alive[alive] = z.real[alive] ** 2 + z.imag[alive] ** 2 <= 4.0
        z[alive] = z[alive] * z[alive] + complex(-0.4, 0.6)
        steps += alive


def seeds(random, shape, extents):
    """Returns the states of generators."""
    return random.integers(1, 2 ** 63, shape)


def normal(random, shape, extents):
    """Returns normal numbers."""
    return random.standard_normal(shape)


def positive(random, shape, extents):
    """Returns numbers from 1 to 2."""
    return 1.0 + random.random(shape)


def plane(random, shape, extents):
    """Returns complex numbers around 0."""
    return 3.0 * (random.random(shape) - 0.5) + 3.0j * (random.random(shape) - 0.5)


KERNELS = [
    Kernel("monte_carlo_pi(seeds: u8[n], hits: i8[n])", sizes("n", 100, 1500, 20_000),
           monte_carlo_pi, {"seeds": seeds}),
    Kernel("asian_option(normals: f8[n, t], prices: f8[n])",
           sizes("n t", (60, 50), (1500, 50), (40_000, 100)), asian_option, {"normals": normal},
           "math"),
    Kernel("black_scholes(spot: f8[n], strike: f8[n], time: f8[n], call: f8[n])",
           sizes("n", 800, 10_000, 250_000), black_scholes,
           {"spot": positive, "strike": positive, "time": positive}, "math"),
    Kernel("box_muller(u: f8[n], v: f8[n], z: f8[n])", sizes("n", 1200, 40_000, 2_000_000),
           box_muller, bound="math"),
    Kernel("mandelbrot(image: i8[h, w])", sizes("h w", 40, 160, 500), mandelbrot),
    Kernel("julia(points: c16[n], steps: i8[n])", sizes("n", 1200, 20_000, 300_000), julia,
           {"points": plane}),
]

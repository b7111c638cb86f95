"""Monte Carlo, option prices, and fractals."""
import math

import numpy as np
from numba import njit, prange


@njit(error_model="numpy")
def monte_carlo_pi(seeds, hits):
    for s in prange(seeds.shape[0]):
        state = seeds[s]
        count = 0
        for _ in range(200):
            state ^= (state << np.uint64(13))
            state ^= (state >> np.uint64(7))
            state ^= (state << np.uint64(17))
            x = (state >> np.uint64(40)) * (1.0 / 16777216.0)
            y = ((state >> np.uint64(8)) & np.uint64(0xFFFFFF)) * (1.0 / 16777216.0)
            if x * x + y * y < 1.0:
                count += 1
        hits[s] = count


@njit(error_model="numpy")
def asian_option(normals, prices):
    for path in prange(normals.shape[0]):
        price, total = 100.0, 0.0
        for step in range(normals.shape[1]):
            price *= math.exp(0.0002 + 0.02 * normals[path, step])
            total += price
        prices[path] = max(total / normals.shape[1] - 100.0, 0.0)


@njit(error_model="numpy")
def black_scholes(spot, strike, time, call):
    for i in prange(spot.shape[0]):
        root = 0.2 * math.sqrt(time[i])
        d1 = (math.log(spot[i] / strike[i]) + 0.05 * time[i]) / root
        d2 = d1 - root
        first = 0.5 * (1.0 + math.erf(d1 * 0.7071067811865476))
        second = 0.5 * (1.0 + math.erf(d2 * 0.7071067811865476))
        call[i] = spot[i] * first - strike[i] * math.exp(-0.03 * time[i]) * second


@njit(error_model="numpy")
def box_muller(u, v, z):
    z[:] = np.sqrt(-2.0 * np.log(u + 1e-12)) * np.cos(6.283185307179586 * v)


@njit(error_model="numpy")
def mandelbrot(image):
    height, width = image.shape
    for i in prange(height):
        for j in range(width):
            cx = -2.0 + 3.0 * j / width
            cy = -1.5 + 3.0 * i / height
            x, y = 0.0, 0.0
            steps = 0
            while steps < 100 and x * x + y * y <= 4.0:
                x, y = x * x - y * y + cx, 2.0 * x * y + cy
                steps += 1
            image[i, j] = steps


@njit(error_model="numpy")
def julia(points, steps):
    for i in prange(points.shape[0]):
        z = points[i]
        count = 0
        while count < 60 and z.real * z.real + z.imag * z.imag <= 4.0:
            z = z * z + complex(-0.4, 0.6)
            count += 1
        steps[i] = count

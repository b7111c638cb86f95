"""Particles that act on each other, in whole arrays."""
import numpy as np

from kernel import Kernel, sizes


def gravity(position, mass, force):
    for i, place in enumerate(position):
        d = position - place
        square = np.sum(d * d, axis=1) + 1e-6
        force[i] = (mass / (square * np.sqrt(square))) @ d


def lennard_jones(x, y, z, neighbours, force):
    square = sum((values[:, None] - values[neighbours]) ** 2 for values in (x, y, z)) + 0.5
    inverse = 1.0 / square ** 3
    force[:] = np.sum(24.0 * inverse * (2.0 * inverse - 1.0) / square, axis=1)


def distances(a, b, result):
    for i, point in enumerate(a):
        result[i] = np.sqrt(np.sum((point - b) ** 2, axis=1))


def distances_by_broadcasting(a, b, result):
    result[:] = np.sqrt((a[:, :1] - b[:, 0]) ** 2 + (a[:, 1:] - b[:, 1]) ** 2)


def verlet(position, velocity, acceleration):
    velocity += 0.01 * acceleration
    position += 0.01 * velocity
    position[position > 1.0] -= 1.0
    position[position < 0.0] += 1.0


def indices(random, shape, extents):
    """Returns numbers of rows."""
    return random.integers(0, shape[0], shape)


KERNELS = [
    Kernel("gravity(position: f8[n, d], mass: f8[n], force: f8[n, d])",
           sizes("n d", (60, 3), (500, 3), (1500, 3)), gravity),
    Kernel("lennard_jones(x: f8[n], y: f8[n], z: f8[n], neighbours: i8[n, k], force: f8[n])",
           sizes("n k", (100, 16), (3000, 24), (200_000, 32)), lennard_jones,
           {"neighbours": indices}),
    Kernel("distances(a: f8[n, d], b: f8[m, d], result: f8[n, m])",
           sizes("n m d", (40, 40, 3), (250, 250, 3), (1500, 1500, 3)), distances),
    Kernel("distances_by_broadcasting(a: f8[n, d], b: f8[m, d], result: f8[n, m])",
           sizes("n m d", (40, 40, 2), (250, 250, 2), (1500, 1500, 2)), distances_by_broadcasting),
    Kernel("verlet(position: f8[n, d], velocity: f8[n, d], acceleration: f8[n, d])",
           sizes("n d", (300, 3), (12_000, 3), (1_000_000, 3)), verlet, {"acceleration": 0.0},
           bound="memory", updated="position velocity"),
]

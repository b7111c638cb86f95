"""Particles that act on each other."""
import math

import numpy as np
from numba import njit, prange


@njit(error_model="numpy")
def gravity(position, mass, force):
    n = position.shape[0]
    for i in prange(n):
        fx, fy, fz = 0.0, 0.0, 0.0
        for j in range(n):
            dx = position[j, 0] - position[i, 0]
            dy = position[j, 1] - position[i, 1]
            dz = position[j, 2] - position[i, 2]
            square = dx * dx + dy * dy + dz * dz + 1e-6
            pull = mass[j] / (square * math.sqrt(square))
            fx += pull * dx
            fy += pull * dy
            fz += pull * dz
        force[i, 0] = fx
        force[i, 1] = fy
        force[i, 2] = fz


@njit(error_model="numpy")
def lennard_jones(x, y, z, neighbours, force):
    for i in prange(neighbours.shape[0]):
        f = 0.0
        for k in range(neighbours.shape[1]):
            j = neighbours[i, k]
            dx = x[i] - x[j]
            dy = y[i] - y[j]
            dz = z[i] - z[j]
            square = dx * dx + dy * dy + dz * dz + 0.5
            inverse = 1.0 / (square * square * square)
            f += 24.0 * inverse * (2.0 * inverse - 1.0) / square
        force[i] = f


@njit(error_model="numpy")
def distances(a, b, result):
    for i in prange(a.shape[0]):
        for j in range(b.shape[0]):
            s = 0.0
            for k in range(a.shape[1]):
                difference = a[i, k] - b[j, k]
                s += difference * difference
            result[i, j] = math.sqrt(s)


@njit(error_model="numpy")
def distances_by_broadcasting(a, b, result):
    x, y = a[:, 0].copy().reshape(-1, 1), a[:, 1].copy().reshape(-1, 1)
    result[:] = np.sqrt((x - b[:, 0]) ** 2 + (y - b[:, 1]) ** 2)


@njit(error_model="numpy")
def verlet(position, velocity, acceleration):
    for i in prange(position.shape[0]):
        for k in range(3):
            velocity[i, k] += 0.01 * acceleration[i, k]
            position[i, k] += 0.01 * velocity[i, k]
            if position[i, k] > 1.0:
                position[i, k] -= 1.0
            elif position[i, k] < 0.0:
                position[i, k] += 1.0

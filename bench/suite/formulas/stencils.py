"""Stencils in slices."""
import numpy as np

from kernel import Kernel, sizes


def jacobi(A, B):
    B[1:-1, 1:-1] = 0.2 * (
        A[1:-1, 1:-1] + A[:-2, 1:-1] + A[2:, 1:-1] + A[1:-1, :-2] + A[1:-1, 2:])


def heat_3d(A, B):
    inner = A[1:-1, 1:-1, 1:-1]
    B[1:-1, 1:-1, 1:-1] = (
        0.125 * (A[2:, 1:-1, 1:-1] - 2.0 * inner + A[:-2, 1:-1, 1:-1])
        + 0.125 * (A[1:-1, 2:, 1:-1] - 2.0 * inner + A[1:-1, :-2, 1:-1])
        + 0.125 * (A[1:-1, 1:-1, 2:] - 2.0 * inner + A[1:-1, 1:-1, :-2]) + inner)


def seidel(A, B):
    B[:] = A
    for i in range(1, len(A) - 1):
        others = B[i, 1:-1] + B[i - 1, 1:-1] + B[i + 1, 1:-1] + B[i, 2:]
        left = B[i, 0]
        for j, value in enumerate(others.tolist(), 1):
            left = 0.2 * (value + left)
            B[i, j] = left


def fdtd(ex, ey, hz):
    ey[1:, :-1] -= 0.5 * (hz[1:, :-1] - hz[:-1, :-1])
    ex[:-1, 1:] -= 0.5 * (hz[:-1, 1:] - hz[:-1, :-1])
    hz[:-1, :-1] -= 0.7 * (ex[:-1, 1:] - ex[:-1, :-1] + ey[1:, :-1] - ey[:-1, :-1])


def wave_by_slices(u, before, after):
    after[1:-1] = 2.0 * u[1:-1] - before[1:-1] + 0.2 * (u[2:] - 2.0 * u[1:-1] + u[:-2])


def upwind(u, speed, result):
    slope = np.where(speed[1:-1] > 0.0, u[1:-1] - u[:-2], u[2:] - u[1:-1])
    result[1:-1] = u[1:-1] - 0.1 * speed[1:-1] * slope


def life(cells, after):
    count = (
        cells[:-2, :-2] + cells[:-2, 1:-1] + cells[:-2, 2:] + cells[1:-1, :-2] + cells[1:-1, 2:]
        + cells[2:, :-2] + cells[2:, 1:-1] + cells[2:, 2:])
    after[1:-1, 1:-1] = (count == 3) | ((count == 2) & (cells[1:-1, 1:-1] == 1))


def signed(random, shape, extents):
    """Returns numbers from -0.5 to 0.5."""
    return random.random(shape) - 0.5


def bits(random, shape, extents):
    """Returns zeros and ones."""
    return random.integers(0, 2, shape)


KERNELS = [
    Kernel("jacobi(A: f8[n, m], B: f8[n, m])", sizes("n m", 40, 300, 2000), jacobi, bound="memory"),
    Kernel("heat_3d(A: f8[n, n, n], B: f8[n, n, n])", sizes("n", 12, 40, 160), heat_3d,
           bound="memory"),
    Kernel("seidel(A: f8[n, m], B: f8[n, m])", sizes("n m", 40, 150, 1000), seidel),
    Kernel("fdtd(ex: f8[n, m], ey: f8[n, m], hz: f8[n, m])", sizes("n m", 32, 200, 1500), fdtd,
           dict.fromkeys(["ex", "ey", "hz"], 0.25)),
    Kernel("wave_by_slices(u: f8[n], before: f8[n], after: f8[n])",
           sizes("n", 1200, 40_000, 4_000_000), wave_by_slices, bound="memory"),
    Kernel("upwind(u: f8[n], speed: f8[n], result: f8[n])", sizes("n", 1200, 40_000, 4_000_000),
           upwind, {"speed": signed}, bound="memory"),
    Kernel("life(cells: u1[n, m], after: u1[n, m])", sizes("n m", 100, 600, 4500), life,
           {"cells": bits}),
]

import numpy as np
from numba import njit


@njit
def acceleration(pos, mass, gravity, softening):
    x = pos[:, 0:1]
    y = pos[:, 1:2]
    z = pos[:, 2:3]
    dx = x.T - x
    dy = y.T - y
    dz = z.T - z
    inv_r3 = dx**2 + dy**2 + dz**2 + softening**2
    inv_r3[inv_r3 > 0] = inv_r3[inv_r3 > 0] ** (-1.5)
    ax = np.sum(gravity * (dx * inv_r3) * mass.T, axis=1, keepdims=True)
    ay = np.sum(gravity * (dy * inv_r3) * mass.T, axis=1, keepdims=True)
    az = np.sum(gravity * (dz * inv_r3) * mass.T, axis=1, keepdims=True)
    return ax, ay, az


@njit
def kernel(mass, pos, vel, steps, dt, gravity, softening):
    vel -= np.mean(mass * vel, axis=0) / np.mean(mass)
    ax, ay, az = acceleration(pos, mass, gravity, softening)
    energy = 0.0
    for step in range(steps):
        vel[:, 0:1] += ax * dt / 2.0
        vel[:, 1:2] += ay * dt / 2.0
        vel[:, 2:3] += az * dt / 2.0
        pos += vel * dt
        ax, ay, az = acceleration(pos, mass, gravity, softening)
        vel[:, 0:1] += ax * dt / 2.0
        energy += 0.5 * np.sum(mass * vel**2)
    return pos, vel, energy


# tolerance: 1e-12
# run: kernel(np.full((5, 1), 4.0), rng.random((5, 3)), rng.random((5, 3)), 3, 0.01, 1.0, 0.1)

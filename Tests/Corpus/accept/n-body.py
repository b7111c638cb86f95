import numpy as np
from numba import njit


@njit
def kernel(pos, vel, mass, dt, steps):
    n = mass.size
    for step in range(steps):
        for i in range(n):
            ax = ay = az = 0.0
            for j in range(n):
                if i != j:
                    dx = pos[j, 0] - pos[i, 0]
                    dy = pos[j, 1] - pos[i, 1]
                    dz = pos[j, 2] - pos[i, 2]
                    d2 = dx * dx + dy * dy + dz * dz + 1e-9
                    f = mass[j] / (d2 * d2 ** 0.5)
                    ax += f * dx
                    ay += f * dy
                    az += f * dz
            vel[i, 0] += dt * ax
            vel[i, 1] += dt * ay
            vel[i, 2] += dt * az
        for i in range(n):
            for k in range(3):
                pos[i, k] += dt * vel[i, k]


# tolerance: 1e-11
# run: kernel(rng.random((6, 3)), np.zeros((6, 3)), np.ones(6), 0.01, 5)

"""Bodies that attract each other."""
import math

from numba import njit


@njit("f8(f8[::1], f8[:, ::1], f8[:, ::1])")
def energy(mass, position, velocity):
    """Kinetic and potential energy of all bodies."""
    e = 0.0
    for i in range(mass.size):
        e += 0.5 * mass[i] * (velocity[i, 0]**2 + velocity[i, 1]**2 + velocity[i, 2]**2)
        for j in range(i + 1, mass.size):
            dx = position[i, 0] - position[j, 0]
            dy = position[i, 1] - position[j, 1]
            dz = position[i, 2] - position[j, 2]
            e -= mass[i] * mass[j] / math.sqrt(dx * dx + dy * dy + dz * dz)
    return e


@njit("void(f8[::1], f8[:, ::1], f8[:, ::1], f8, i8)")
def advance(mass, position, velocity, dt, steps):
    """Move the bodies by steps of dt."""
    bodies = mass.size
    for step in range(steps):
        for i in range(bodies):
            for j in range(i + 1, bodies):
                dx = position[i, 0] - position[j, 0]
                dy = position[i, 1] - position[j, 1]
                dz = position[i, 2] - position[j, 2]
                square = dx * dx + dy * dy + dz * dz
                pull = dt / (square * math.sqrt(square))

                # each body of the pair is pulled by the mass of the other
                velocity[i, 0] -= dx * mass[j] * pull
                velocity[i, 1] -= dy * mass[j] * pull
                velocity[i, 2] -= dz * mass[j] * pull
                velocity[j, 0] += dx * mass[i] * pull
                velocity[j, 1] += dy * mass[i] * pull
                velocity[j, 2] += dz * mass[i] * pull
        for i in range(bodies):
            for k in range(3):
                position[i, k] += dt * velocity[i, k]

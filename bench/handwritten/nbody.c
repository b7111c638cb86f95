#include <math.h>
#include <stdint.h>

void hand_advance(int64_t n, const double mass[restrict n], double position[restrict n][3],
                  double velocity[restrict n][3], double dt, int64_t steps)
{
    for (int64_t step = 0; step < steps; step++) {
        for (int64_t i = 0; i < n; i++) {
            for (int64_t j = i + 1; j < n; j++) {
                const double dx = position[i][0] - position[j][0];
                const double dy = position[i][1] - position[j][1];
                const double dz = position[i][2] - position[j][2];
                const double square = dx * dx + dy * dy + dz * dz;
                const double pull = dt / (square * sqrt(square));
                velocity[i][0] -= dx * mass[j] * pull;
                velocity[i][1] -= dy * mass[j] * pull;
                velocity[i][2] -= dz * mass[j] * pull;
                velocity[j][0] += dx * mass[i] * pull;
                velocity[j][1] += dy * mass[i] * pull;
                velocity[j][2] += dz * mass[i] * pull;
            }
        }
        for (int64_t i = 0; i < n; i++) {
            for (int64_t k = 0; k < 3; k++) {
                position[i][k] += dt * velocity[i][k];
            }
        }
    }
}

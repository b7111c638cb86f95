/* Particles that act on each other. */
#include <math.h>
#include <stdint.h>

void gravity(int64_t n, int64_t d, const double position[restrict n][3],
             const double *restrict mass, double force[restrict n][3])
{
    (void)d;
    #pragma omp parallel for if (n > 60)
    for (int64_t i = 0; i < n; i++) {
        double fx = 0.0;
        double fy = 0.0;
        double fz = 0.0;
        for (int64_t j = 0; j < n; j++) {
            const double dx = position[j][0] - position[i][0];
            const double dy = position[j][1] - position[i][1];
            const double dz = position[j][2] - position[i][2];
            const double square = dx * dx + dy * dy + dz * dz + 1e-6;
            const double pull = mass[j] / (square * sqrt(square));
            fx += pull * dx;
            fy += pull * dy;
            fz += pull * dz;
        }
        force[i][0] = fx;
        force[i][1] = fy;
        force[i][2] = fz;
    }
}

void lennard_jones(int64_t n, int64_t m, const double *restrict x, const double *restrict y,
                   const double *restrict z, const int64_t neighbours[restrict n][m],
                   double *restrict force)
{
    #pragma omp parallel for if (n * m > 4000)
    for (int64_t i = 0; i < n; i++) {
        double f = 0.0;
        for (int64_t k = 0; k < m; k++) {
            const int64_t j = neighbours[i][k];
            const double dx = x[i] - x[j];
            const double dy = y[i] - y[j];
            const double dz = z[i] - z[j];
            const double square = dx * dx + dy * dy + dz * dz + 0.5;
            const double inverse = 1.0 / (square * square * square);
            f += 24.0 * inverse * (2.0 * inverse - 1.0) / square;
        }
        force[i] = f;
    }
}

void distances(int64_t n, int64_t d, int64_t m, const double a[restrict n][d],
               const double b[restrict m][d], double result[restrict n][m])
{
    #pragma omp parallel for if (n * m * d > 10000)
    for (int64_t i = 0; i < n; i++) {
        for (int64_t j = 0; j < m; j++) {
            double s = 0.0;
            for (int64_t k = 0; k < d; k++) {
                const double difference = a[i][k] - b[j][k];
                s += difference * difference;
            }
            result[i][j] = sqrt(s);
        }
    }
}

void distances_by_broadcasting(int64_t n, int64_t d, int64_t m, const double a[restrict n][2],
                               const double b[restrict m][2], double result[restrict n][m])
{
    (void)d;
    #pragma omp parallel for if (n * m > 5000)
    for (int64_t i = 0; i < n; i++) {
        for (int64_t j = 0; j < m; j++) {
            const double dx = a[i][0] - b[j][0];
            const double dy = a[i][1] - b[j][1];
            result[i][j] = sqrt(dx * dx + dy * dy);
        }
    }
}

void verlet(int64_t n, int64_t d, double position[restrict n][3], double velocity[restrict n][3],
            const double acceleration[restrict n][3])
{
    (void)d;
    double *const place = &position[0][0];
    double *const speed = &velocity[0][0];
    const double *const change = &acceleration[0][0];
    #pragma omp parallel for simd if (n > 5000)
    for (int64_t i = 0; i < 3 * n; i++) {
        speed[i] += 0.01 * change[i];
        const double moved = place[i] + 0.01 * speed[i];
        place[i] = moved > 1.0 ? moved - 1.0 : moved < 0.0 ? moved + 1.0 : moved;
    }
}

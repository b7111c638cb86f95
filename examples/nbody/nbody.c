/* nbody.c: kernels of nbody.py in C.
 * cc -O3 -march=native -fopenmp -ffp-contract=off -mno-fma -fwrapv -fno-math-errno
 *     -fno-trapping-math -c nbody.c
 */
#include <math.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

/* restrict: no array that a kernel stores into overlaps another; -Drestrict= drops it. */

/* A kernel's interface names every extent, read or not. */
#pragma GCC diagnostic ignored "-Wunused-parameter"

/* The exception classes in use; the numbers never change. */
enum {
    PEL_ZERO_DIVISION_ERROR = 14,
};

/* What a kernel raised; code 0 means nothing. */
typedef struct {
    int code;
    int line;
    char message[120];
} pel_error;

/* raise: the first error is kept. */
static void pel_raise(pel_error *error, int code, int line, const char *format, ...)
{
    if (error->code == 0) {
        va_list values;
        error->code = code;
        error->line = line;
        va_start(values, format);
        vsnprintf(error->message, sizeof error->message, format, values);
        va_end(values);
    }
}

/* nbody.py:8  def energy(mass: float64[::1], position: float64[:, ::1], velocity: float64[:,
 *     ::1]) -> float64
 * Kinetic and potential energy of all bodies.
 */
double energy(const double *mass, int64_t mass_n,
              const double *position_data, int64_t position_n0, int64_t position_n1,
              const double *velocity_data, int64_t velocity_n0, int64_t velocity_n1,
              pel_error *error)
{
    const double (*position)[position_n1] = (const double (*)[position_n1])position_data;
    const double (*velocity)[velocity_n1] = (const double (*)[velocity_n1])velocity_data;
    double e = 0.0;
    for (int64_t i = 0; i < mass_n; i++) {
        const double t1 = velocity[i][0];
        const double t2 = velocity[i][1];
        const double t3 = velocity[i][2];
        e += 0.5 * mass[i] * (t1 * t1 + t2 * t2 + t3 * t3);
        for (int64_t j = i + 1; j < mass_n; j++) {
            const double dx = position[i][0] - position[j][0];
            const double dy = position[i][1] - position[j][1];
            const double dz = position[i][2] - position[j][2];
            const double t4 = sqrt(dx * dx + dy * dy + dz * dz);
            const double t5 = mass[i] * mass[j];
            if (t4 == 0.0) {
                pel_raise(error, PEL_ZERO_DIVISION_ERROR, 17, "division by zero");
                return 0.0;
            }
            e -= t5 / t4;
        }
    }
    return e;
}

/* nbody.py:22  def advance(mass: float64[::1], position: float64[:, ::1], velocity: float64[:,
 *     ::1], dt: float64, steps: int64) -> None
 * Move the bodies by steps of dt.
 */
void advance(const double *restrict mass, int64_t mass_n,
             double *restrict position_data, int64_t position_n0, int64_t position_n1,
             double *restrict velocity_data, int64_t velocity_n0, int64_t velocity_n1, double dt,
             int64_t steps, pel_error *error)
{
    double (*position)[position_n1] = (double (*)[position_n1])position_data;
    double (*velocity)[velocity_n1] = (double (*)[velocity_n1])velocity_data;
    const int64_t bodies = mass_n;
    for (int64_t step = 0; step < steps; step++) {
        for (int64_t i = 0; i < bodies; i++) {
            for (int64_t j = i + 1; j < bodies; j++) {
                const double dx = position[i][0] - position[j][0];
                const double dy = position[i][1] - position[j][1];
                const double dz = position[i][2] - position[j][2];
                const double square = dx * dx + dy * dy + dz * dz;
                const double t1 = square * sqrt(square);
                if (t1 == 0.0) {
                    pel_raise(error, PEL_ZERO_DIVISION_ERROR, 32, "division by zero");
                    return;
                }
                const double pull = dt / t1;
                /* each body of the pair is pulled by the mass of the other */
                velocity[i][0] -= dx * mass[j] * pull;
                velocity[i][1] -= dy * mass[j] * pull;
                velocity[i][2] -= dz * mass[j] * pull;
                velocity[j][0] += dx * mass[i] * pull;
                velocity[j][1] += dy * mass[i] * pull;
                velocity[j][2] += dz * mass[i] * pull;
            }
        }
        for (int64_t i = 0; i < bodies; i++) {
            for (int64_t k = 0; k < 3; k++) {
                position[i][k] += dt * velocity[i][k];
            }
        }
    }
}

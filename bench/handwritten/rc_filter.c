#include <math.h>
#include <stdint.h>

/* glibc has vector versions of exp; this lets gcc call them. */
__attribute__((simd("notinbranch"), const)) double exp(double);

void hand_rc_filter(const double *restrict voltage, const double *restrict time_constant,
                    double *restrict out, int64_t n)
{
    for (int64_t i = 0; i < n; i++) {
        out[i] = voltage[i] * (1.0 - exp(1.0 / time_constant[i]));
    }
}

/* rc_filter.c: kernels of rc_filter.py in C.
 * cc -O3 -march=native -fopenmp -ffp-contract=off -mno-fma -fwrapv -fno-math-errno
 *     -fno-trapping-math -c rc_filter.c
 */
#include <math.h>
#include <stdint.h>

/* restrict: no array that a kernel stores into overlaps another; -Drestrict= drops it. */

/* A kernel's interface names every extent, read or not. */
#pragma GCC diagnostic ignored "-Wunused-parameter"

/* Vector versions of libm's functions exist; this lets the compiler use them. */
#if defined(__GNUC__) && !defined(__clang__)
__attribute__((simd("notinbranch"), const)) double exp(double);
#endif

/* rc_filter.py:8  def rc_filter(voltage: float64[::1], time_constant: float64[::1],
 *     out: float64[::1]) -> None
 */
void rc_filter(const double *restrict voltage, int64_t voltage_n,
               const double *restrict time_constant, int64_t time_constant_n,
               double *restrict out, int64_t out_n)
{
    for (int64_t i = 0; i < voltage_n; i++) {
        out[i] = voltage[i] * (1.0 - exp(1.0 / time_constant[i]));
    }
}

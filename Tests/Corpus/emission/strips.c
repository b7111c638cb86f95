/* strips.c: kernels of strips.py in C.
 * cc -O3 -march=native -fopenmp -ffp-contract=off -mno-fma -fwrapv -fno-math-errno
 *     -fno-trapping-math -c strips.c
 */
#include <math.h>
#include <stdint.h>

/* restrict: no array that a kernel stores into overlaps another; -Drestrict= drops it. */

/* A kernel's interface names every extent, read or not. */
#pragma GCC diagnostic ignored "-Wunused-parameter"

/* strips.py:1  def damped(v: float64[::1], c: float64[::1], out: float64[::1]) -> None */
void damped(const double *restrict v, int64_t v_n, const double *restrict c, int64_t c_n,
            double *restrict out, int64_t out_n)
{
    #pragma omp simd
    for (int64_t i = 0; i < v_n; i++) {
        out[i] = v[i] * (1.0 - exp(1.0 / c[i]));
    }
}

/* strips.py:6  def clipped(x: float64[::1], y: float64[:], out: float64[::1]) -> float64 */
double clipped(const double *restrict x, int64_t x_n,
               const double *restrict y, int64_t y_n, int64_t y_s,
               double *restrict out, int64_t out_n)
{
    double total = 0.0;
    #pragma omp simd
    for (int64_t i = 0; i < x_n; i++) {
        double t = exp(x[i]);
        if (t > 2.0) {
            t = 2.0;
        }
        const double t1 = t * y[i * y_s];
        out[i] = t1;
        total = total + t1;
    }
    return total;
}

/* strips.py:17  def serial(x: float64[::1]) -> float64 */
double serial(const double *x, int64_t x_n)
{
    double s = 1.0;
    #pragma omp simd
    for (int64_t i = 0; i < x_n; i++) {
        s = exp(s * x[i]);
    }
    return s;
}

/* strips.py:25  def chosen(x: float64[::1], out: float64[::1]) -> int64 */
int64_t chosen(const double *restrict x, int64_t x_n, double *restrict out, int64_t out_n)
{
    int64_t count = 0;
    #pragma omp simd
    for (int64_t i = 1; i < x_n; i++) {
        if (x[i] > 0.0) {
            out[i] = x[i - 1];
            count = count + 1;
        } else {
            out[i] = 0.5;
        }
    }
    return count;
}

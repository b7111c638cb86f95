/* saxpy.c: kernels of saxpy.py in C.
 * cc -O3 -march=native -fopenmp -ffp-contract=off -mno-fma -fwrapv -fno-math-errno
 *     -fno-trapping-math -c saxpy.c
 */
#include <stdint.h>

/* restrict: no array that a kernel stores into overlaps another; -Drestrict= drops it. */

/* A kernel's interface names every extent, read or not. */
#pragma GCC diagnostic ignored "-Wunused-parameter"

/* saxpy.py:6  def saxpy(a: float32, x: float32[::1], y: float32[::1]) -> None
 * y = a * x + y, in place.
 */
void saxpy(float a, const float *restrict x, int64_t x_n, float *restrict y, int64_t y_n)
{
    for (int64_t i = 0; i < x_n; i++) {
        y[i] = a * x[i] + y[i];
    }
}

/* saxpy.py:13  def parallel_saxpy(a: float32, x: float32[::1], y: float32[::1]) -> None
 * y = a * x + y, in place, shared among the threads.
 */
void parallel_saxpy(float a, const float *restrict x, int64_t x_n, float *restrict y, int64_t y_n)
{
    #pragma omp parallel for if(x_n > 8192)
    for (int64_t i = 0; i < x_n; i++) {
        y[i] = a * x[i] + y[i];
    }
}

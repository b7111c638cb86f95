/* sum.c: kernels of sum.py in C.
 * cc -O3 -march=native -fopenmp -ffp-contract=off -mno-fma -fwrapv -fno-math-errno
 *     -fno-trapping-math -c sum.c
 */
#include <stdint.h>

/* sum.py:6  def ssum(x: int64[::1]) -> int64
 * Sum of all elements.
 */
int64_t ssum(const int64_t *x, int64_t x_n)
{
    int64_t total = 0;
    for (int64_t i = 0; i < x_n; i++) {
        total += x[i];
    }
    return total;
}

/* sum.py:15  def psum(x: int64[::1]) -> int64
 * Sum of all elements, shared among the threads.
 */
int64_t psum(const int64_t *x, int64_t x_n)
{
    int64_t total = 0;
    #pragma omp parallel for if(x_n > 16384) reduction(+:total)
    for (int64_t i = 0; i < x_n; i++) {
        total += x[i];
    }
    return total;
}

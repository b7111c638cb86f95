/* STREAM's copy and triad, and the start of threads that do nothing. */
#include <stdint.h>

void stream_copy(int64_t n, double *restrict a, const double *restrict b)
{
    #pragma omp parallel for simd
    for (int64_t i = 0; i < n; i++) {
        a[i] = b[i];
    }
}

void stream_triad(int64_t n, double *restrict a, const double *restrict b, const double *restrict c)
{
    #pragma omp parallel for simd
    for (int64_t i = 0; i < n; i++) {
        a[i] = b[i] + 3.0 * c[i];
    }
}

double fork_and_join(int64_t count)
{
    double sums[64] = {0.0};
    for (int64_t call = 0; call < count; call++) {
        #pragma omp parallel for schedule(static)
        for (int64_t i = 0; i < 64; i++) {
            sums[i] += 1.0;
        }
    }
    return sums[0];
}

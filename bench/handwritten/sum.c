#include <stdint.h>

int64_t hand_ssum(const int64_t *x, int64_t n)
{
    int64_t total = 0;
    for (int64_t i = 0; i < n; i++) {
        total += x[i];
    }
    return total;
}

int64_t hand_psum(const int64_t *x, int64_t n)
{
    int64_t total = 0;
    #pragma omp parallel for simd reduction(+ : total)
    for (int64_t i = 0; i < n; i++) {
        total += x[i];
    }
    return total;
}

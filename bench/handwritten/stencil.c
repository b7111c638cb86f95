#include <stdint.h>
#include <string.h>

void hand_smooth(int64_t n, int64_t m, const double src[restrict n][m], double dst[restrict n][m])
{
    for (int64_t i = 1; i < n - 1; i++) {
        for (int64_t j = 1; j < m - 1; j++) {
            dst[i][j] = 0.2 * (src[i][j] + src[i - 1][j] + src[i + 1][j]
                               + src[i][j - 1] + src[i][j + 1]);
        }
    }
}

void hand_heat(int64_t n, int64_t m, double src[restrict n][m], double dst[restrict n][m],
               int64_t steps)
{
    for (int64_t t = 0; t < steps; t++) {
        #pragma omp parallel for
        for (int64_t i = 1; i < n - 1; i++) {
            #pragma omp simd
            for (int64_t j = 1; j < m - 1; j++) {
                dst[i][j] = 0.2 * (src[i][j] + src[i - 1][j] + src[i + 1][j]
                                   + src[i][j - 1] + src[i][j + 1]);
            }
        }
        memcpy(src, dst, (size_t)(n * m) * sizeof(double));
    }
}

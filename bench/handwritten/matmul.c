#include <stdint.h>
#include <stdlib.h>

double *hand_matmul(int64_t n, int64_t m, int64_t p, const double A[restrict n][m],
                    const double B[restrict m][p])
{
    double(*restrict C)[p] = calloc((size_t)(n * p), sizeof(double));
    if (C == NULL) {
        return NULL;
    }
    for (int64_t i = 0; i < n; i++) {
        for (int64_t k = 0; k < m; k++) {
            for (int64_t j = 0; j < p; j++) {
                C[i][j] += A[i][k] * B[k][j];
            }
        }
    }
    return &C[0][0];
}

void hand_matmul_into(int64_t n, int64_t m, int64_t p, const double A[restrict n][m],
                      const double B[restrict m][p], double C[restrict n][p])
{
    #pragma omp parallel for
    for (int64_t i = 0; i < n; i++) {
        for (int64_t j = 0; j < p; j++) {
            C[i][j] = 0.0;
        }
        for (int64_t k = 0; k < m; k++) {
            #pragma omp simd
            for (int64_t j = 0; j < p; j++) {
                C[i][j] += A[i][k] * B[k][j];
            }
        }
    }
}

/* Stencils. */
#include <stdint.h>
#include <string.h>

void jacobi(int64_t n, int64_t m, const double A[restrict n][m], double B[restrict n][m])
{
    #pragma omp parallel for if (n * m > 20000)
    for (int64_t i = 1; i < n - 1; i++) {
        for (int64_t j = 1; j < m - 1; j++) {
            B[i][j] = 0.2 * (A[i][j] + A[i - 1][j] + A[i + 1][j] + A[i][j - 1] + A[i][j + 1]);
        }
    }
}

void heat_3d(int64_t n, const double A[restrict n][n][n], double B[restrict n][n][n])
{
    #pragma omp parallel for if (n * n * n > 10000)
    for (int64_t i = 1; i < n - 1; i++) {
        for (int64_t j = 1; j < n - 1; j++) {
            for (int64_t k = 1; k < n - 1; k++) {
                B[i][j][k] = 0.125 * (A[i + 1][j][k] - 2.0 * A[i][j][k] + A[i - 1][j][k])
                             + 0.125 * (A[i][j + 1][k] - 2.0 * A[i][j][k] + A[i][j - 1][k])
                             + 0.125 * (A[i][j][k + 1] - 2.0 * A[i][j][k] + A[i][j][k - 1])
                             + A[i][j][k];
            }
        }
    }
}

void seidel(int64_t n, int64_t m, const double A[restrict n][m], double B[restrict n][m])
{
    memcpy(B, A, (size_t)(n * m) * sizeof(double));
    for (int64_t i = 1; i < n - 1; i++) {
        for (int64_t j = 1; j < m - 1; j++) {
            B[i][j] = 0.2 * (B[i][j] + B[i - 1][j] + B[i + 1][j] + B[i][j - 1] + B[i][j + 1]);
        }
    }
}

void fdtd(int64_t n, int64_t m, double ex[restrict n][m], double ey[restrict n][m],
          double hz[restrict n][m])
{
    #pragma omp parallel if (n * m > 10000)
    {
        #pragma omp for
        for (int64_t i = 0; i < n - 1; i++) {
            for (int64_t j = 0; j < m - 1; j++) {
                ey[i + 1][j] -= 0.5 * (hz[i + 1][j] - hz[i][j]);
                ex[i][j + 1] -= 0.5 * (hz[i][j + 1] - hz[i][j]);
            }
        }
        #pragma omp for
        for (int64_t i = 0; i < n - 1; i++) {
            for (int64_t j = 0; j < m - 1; j++) {
                hz[i][j] -= 0.7 * (ex[i][j + 1] - ex[i][j] + ey[i + 1][j] - ey[i][j]);
            }
        }
    }
}

void wave_by_slices(int64_t n, const double *restrict u, const double *restrict before,
                    double *restrict after)
{
    #pragma omp parallel for simd if (n > 20000)
    for (int64_t i = 1; i < n - 1; i++) {
        after[i] = 2.0 * u[i] - before[i] + 0.2 * (u[i + 1] - 2.0 * u[i] + u[i - 1]);
    }
}

void upwind(int64_t n, const double *restrict u, const double *restrict speed,
            double *restrict result)
{
    #pragma omp parallel for simd if (n > 20000)
    for (int64_t i = 1; i < n - 1; i++) {
        const double slope = speed[i] > 0.0 ? u[i] - u[i - 1] : u[i + 1] - u[i];
        result[i] = u[i] - 0.1 * speed[i] * slope;
    }
}

void life(int64_t n, int64_t m, const uint8_t cells[restrict n][m], uint8_t after[restrict n][m])
{
    #pragma omp parallel for if (n * m > 40000)
    for (int64_t i = 1; i < n - 1; i++) {
        for (int64_t j = 1; j < m - 1; j++) {
            const uint8_t count = cells[i - 1][j - 1] + cells[i - 1][j] + cells[i - 1][j + 1]
                                  + cells[i][j - 1] + cells[i][j + 1] + cells[i + 1][j - 1]
                                  + cells[i + 1][j] + cells[i + 1][j + 1];
            after[i][j] = count == 3 || (count == 2 && cells[i][j] == 1);
        }
    }
}

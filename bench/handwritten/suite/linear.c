/* Linear algebra. */
#include <math.h>
#include <stdint.h>
#include <string.h>

void axpy(int64_t n, double a, const double *restrict x, const double *restrict y,
          double *restrict z)
{
    #pragma omp parallel for simd if (n > 20000)
    for (int64_t i = 0; i < n; i++) {
        z[i] = a * x[i] + y[i];
    }
}

double dot(int64_t n, const double *restrict x, const double *restrict y)
{
    double s = 0.0;
    #pragma omp parallel for simd reduction(+ : s) if (n > 20000)
    for (int64_t i = 0; i < n; i++) {
        s += x[i] * y[i];
    }
    return s;
}

void ger(int64_t n, int64_t m, const double A[restrict n][m], const double *restrict x,
         const double *restrict y, double B[restrict n][m])
{
    #pragma omp parallel for if (n * m > 20000)
    for (int64_t i = 0; i < n; i++) {
        for (int64_t j = 0; j < m; j++) {
            B[i][j] = A[i][j] + x[i] * y[j];
        }
    }
}

void matvec(int64_t n, int64_t m, const double A[restrict n][m], const double *restrict x,
            double *restrict y)
{
    #pragma omp parallel for if (n * m > 20000)
    for (int64_t i = 0; i < n; i++) {
        double s = 0.0;
        for (int64_t j = 0; j < m; j++) {
            s += A[i][j] * x[j];
        }
        y[i] = s;
    }
}

void matvec_transposed(int64_t n, int64_t m, const double A[restrict n][m],
                       const double *restrict x, double *restrict y)
{
    memset(y, 0, (size_t)m * sizeof *y);
    for (int64_t i = 0; i < n; i++) {
        for (int64_t j = 0; j < m; j++) {
            y[j] += A[i][j] * x[i];
        }
    }
}

void gemm(int64_t n, int64_t l, int64_t m, const double A[restrict n][l],
          const double B[restrict l][m], double C[restrict n][m])
{
    #pragma omp parallel for if (n * l * m > 40000)
    for (int64_t i = 0; i < n; i++) {
        memset(C[i], 0, (size_t)m * sizeof(double));
        for (int64_t k = 0; k < l; k++) {
            for (int64_t j = 0; j < m; j++) {
                C[i][j] += A[i][k] * B[k][j];
            }
        }
    }
}

void transpose(int64_t n, int64_t m, const double A[restrict n][m], double B[restrict m][n])
{
    enum { TILE = 16 };
    #pragma omp parallel for if (n * m > 20000)
    for (int64_t i0 = 0; i0 < n; i0 += TILE) {
        const int64_t i1 = i0 + TILE < n ? i0 + TILE : n;
        for (int64_t j0 = 0; j0 < m; j0 += TILE) {
            const int64_t j1 = j0 + TILE < m ? j0 + TILE : m;
            for (int64_t i = i0; i < i1; i++) {
                for (int64_t j = j0; j < j1; j++) {
                    B[j][i] = A[i][j];
                }
            }
        }
    }
}

void lu(int64_t n, const double A[restrict n][n], double L[restrict n][n])
{
    memcpy(L, A, (size_t)(n * n) * sizeof(double));
    for (int64_t k = 0; k < n; k++) {
        #pragma omp parallel for if ((n - k) * (n - k) > 20000)
        for (int64_t i = k + 1; i < n; i++) {
            const double factor = L[i][k] / L[k][k];
            L[i][k] = factor;
            #pragma omp simd
            for (int64_t j = k + 1; j < n; j++) {
                L[i][j] -= factor * L[k][j];
            }
        }
    }
}

void cholesky(int64_t n, const double A[restrict n][n], double L[restrict n][n])
{
    for (int64_t i = 0; i < n; i++) {
        for (int64_t j = 0; j < i; j++) {
            double s = A[i][j];
            for (int64_t k = 0; k < j; k++) {
                s -= L[i][k] * L[j][k];
            }
            L[i][j] = s / L[j][j];
        }
        double s = A[i][i];
        for (int64_t k = 0; k < i; k++) {
            s -= L[i][k] * L[i][k];
        }
        L[i][i] = sqrt(s);
        memset(&L[i][i + 1], 0, (size_t)(n - i - 1) * sizeof(double));
    }
}

void floyd_warshall(int64_t n, const double A[restrict n][n], double D[restrict n][n])
{
    memcpy(D, A, (size_t)(n * n) * sizeof(double));
    for (int64_t k = 0; k < n; k++) {
        #pragma omp parallel for if (n * n > 20000)
        for (int64_t i = 0; i < n; i++) {
            const double first = D[i][k];
            #pragma omp simd
            for (int64_t j = 0; j < n; j++) {
                const double path = first + D[k][j];
                D[i][j] = path < D[i][j] ? path : D[i][j];
            }
        }
    }
}

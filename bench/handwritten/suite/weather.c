/* Kernels of weather models. */
#include <math.h>
#include <stdint.h>

void tridiagonal(int64_t n, const double *restrict lower, const double *restrict diagonal,
                 const double *restrict upper, const double *restrict right, double *restrict c,
                 double *restrict x)
{
    c[0] = upper[0] / diagonal[0];
    x[0] = right[0] / diagonal[0];
    for (int64_t i = 1; i < n; i++) {
        const double pivot = diagonal[i] - lower[i] * c[i - 1];
        c[i] = upper[i] / pivot;
        x[i] = (right[i] - lower[i] * x[i - 1]) / pivot;
    }
    for (int64_t i = n - 2; i >= 0; i--) {
        x[i] -= c[i] * x[i + 1];
    }
}

void vertical_solver(int64_t levels, int64_t n, const double lower[restrict levels][n],
                     const double diagonal[restrict levels][n],
                     const double upper[restrict levels][n],
                     const double right[restrict levels][n], double c[restrict levels][n],
                     double x[restrict levels][n])
{
    #pragma omp parallel if (levels * n > 10000)
    {
        #pragma omp for simd schedule(static)
        for (int64_t i = 0; i < n; i++) {
            c[0][i] = upper[0][i] / diagonal[0][i];
            x[0][i] = right[0][i] / diagonal[0][i];
        }
        for (int64_t k = 1; k < levels; k++) {
            #pragma omp for simd schedule(static) nowait
            for (int64_t i = 0; i < n; i++) {
                const double pivot = diagonal[k][i] - lower[k][i] * c[k - 1][i];
                c[k][i] = upper[k][i] / pivot;
                x[k][i] = (right[k][i] - lower[k][i] * x[k - 1][i]) / pivot;
            }
        }
        for (int64_t k = levels - 2; k >= 0; k--) {
            #pragma omp for simd schedule(static) nowait
            for (int64_t i = 0; i < n; i++) {
                x[k][i] -= c[k][i] * x[k + 1][i];
            }
        }
    }
}

void limited_diffusion(int64_t n, int64_t m, const double a[restrict n][m],
                       double lap[restrict n][m], double result[restrict n][m])
{
    #pragma omp parallel if (n * m > 10000)
    {
        #pragma omp for
        for (int64_t i = 1; i < n - 1; i++) {
            for (int64_t j = 1; j < m - 1; j++) {
                lap[i][j] = 4.0 * a[i][j] - a[i - 1][j] - a[i + 1][j] - a[i][j - 1] - a[i][j + 1];
            }
        }
        #pragma omp for
        for (int64_t i = 2; i < n - 2; i++) {
            for (int64_t j = 2; j < m - 2; j++) {
                double right = lap[i][j + 1] - lap[i][j];
                right = right * (a[i][j + 1] - a[i][j]) > 0.0 ? 0.0 : right;
                double left = lap[i][j] - lap[i][j - 1];
                left = left * (a[i][j] - a[i][j - 1]) > 0.0 ? 0.0 : left;
                double down = lap[i + 1][j] - lap[i][j];
                down = down * (a[i + 1][j] - a[i][j]) > 0.0 ? 0.0 : down;
                double up = lap[i][j] - lap[i - 1][j];
                up = up * (a[i][j] - a[i - 1][j]) > 0.0 ? 0.0 : up;
                result[i][j] = a[i][j] - 0.1 * (right - left + down - up);
            }
        }
    }
}

void saturation(int64_t n, const double *restrict t, const double *restrict q,
                const double *restrict p, double *restrict result)
{
    #pragma omp parallel for if (n > 500)
    for (int64_t i = 0; i < n; i++) {
        const double celsius = 40.0 * t[i] - 10.0;
        const double pressure = 611.2 * exp(17.67 * celsius / (celsius + 243.5));
        const double limit = 0.622 * pressure / (90000.0 + 10000.0 * p[i] - pressure);
        result[i] = celsius + 2500.0 * fmax(0.02 * q[i] - limit, 0.0);
    }
}

/* Returns the square. */
static double square(double x)
{
    return x * x;
}

void haversine(int64_t n, const double *restrict latitude, const double *restrict longitude,
               double *restrict result)
{
    #pragma omp parallel for if (n > 200)
    for (int64_t i = 0; i < n; i++) {
        const double a = square(sin(0.5 * (latitude[i] - 0.3)));
        const double b = cos(latitude[i]) * cos(0.3) * square(sin(0.5 * (longitude[i] - 0.2)));
        result[i] = 2.0 * 6371.0 * asin(sqrt(a + b));
    }
}

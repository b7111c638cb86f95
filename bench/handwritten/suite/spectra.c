/* Fourier transforms and filters. */
#include <complex.h>
#include <math.h>
#include <stdint.h>
#include <string.h>

void fft(int64_t n, const double complex *restrict x, double complex *work, double complex *y)
{
    double complex *from = y;
    double complex *to = work;
    memcpy(from, x, (size_t)n * sizeof *x);
    int64_t stride = 1;
    for (int64_t half = n / 2; half >= 1; half /= 2) {
        #pragma omp parallel for if (half * stride > 8000)
        for (int64_t p = 0; p < half; p++) {
            const double angle = -M_PI * (double)p / (double)half;
            const double wr = cos(angle);
            const double wi = sin(angle);
            #pragma omp simd
            for (int64_t q = 0; q < stride; q++) {
                const double complex a = from[q + stride * p];
                const double complex b = from[q + stride * (p + half)];
                const double dr = creal(a) - creal(b);
                const double di = cimag(a) - cimag(b);
                to[q + stride * 2 * p] = a + b;
                to[q + stride * (2 * p + 1)] = CMPLX(dr * wr - di * wi, dr * wi + di * wr);
            }
        }
        double complex *const other = from;
        from = to;
        to = other;
        stride *= 2;
    }
    /* Both arrays end with the result, as the kernel leaves them. */
    memcpy(to, from, (size_t)n * sizeof *x);
}

void goertzel(int64_t n, int64_t m, const double *restrict x, double *restrict power)
{
    #pragma omp parallel for if (n * m > 8000)
    for (int64_t k = 0; k < m; k++) {
        const double factor = 2.0 * cos(2.0 * M_PI * (double)k / (double)n);
        double before = 0.0;
        double last = 0.0;
        for (int64_t i = 0; i < n; i++) {
            const double current = x[i] + factor * last - before;
            before = last;
            last = current;
        }
        power[k] = last * last + before * before - factor * last * before;
    }
}

void fir(int64_t n, int64_t t, int64_t m, const double *restrict x, const double *restrict taps,
         double *restrict y)
{
    (void)n;
    #pragma omp parallel for if (m * t > 40000)
    for (int64_t i = 0; i < m; i++) {
        double s = 0.0;
        for (int64_t k = 0; k < t; k++) {
            s += taps[k] * x[i + k];
        }
        y[i] = s;
    }
}

void autocorrelation(int64_t n, int64_t m, const double *restrict x, double *restrict result)
{
    #pragma omp parallel for if (n * m > 40000)
    for (int64_t lag = 0; lag < m; lag++) {
        double s = 0.0;
        #pragma omp simd reduction(+ : s)
        for (int64_t i = 0; i < n - lag; i++) {
            s += x[i] * x[i + lag];
        }
        result[lag] = s;
    }
}

void modulate(int64_t n, const double complex *restrict z, const double complex *restrict factor,
              double complex *restrict result)
{
    #pragma omp parallel for simd if (n > 10000)
    for (int64_t i = 0; i < n; i++) {
        const double square = creal(z[i]) * creal(z[i]) + cimag(z[i]) * cimag(z[i]);
        result[i] = square * factor[i] + z[i];
    }
}

/* fft.c: kernels of fft.py in C.
 * cc -O3 -march=native -fopenmp -ffp-contract=off -mno-fma -fwrapv -fno-math-errno
 *     -fno-trapping-math -c fft.c
 */
#include <complex.h>
#include <math.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Vector versions of libm's functions exist; this lets the compiler use them. */
#if defined(__GNUC__) && !defined(__clang__)
__attribute__((simd("notinbranch"), const)) double cos(double);
__attribute__((simd("notinbranch"), const)) double sin(double);
#endif

/* The exception classes in use; the numbers never change. */
enum {
    PEL_MEMORY_ERROR = 6,
};

/* What a kernel raised; code 0 means nothing. */
typedef struct {
    int code;
    int line;
    char message[120];
} pel_error;

/* np.empty: room for count elements, freed with free(); NULL where there is none. */
static inline void *pel_alloc(int64_t count, size_t size)
{
    if (count < 0 || (uint64_t)count > (uint64_t)INT64_MAX / size) {
        return NULL;
    }
    return malloc(count > 0 ? (size_t)count * size : 1);
}

/* raise: the first error is kept. */
static void pel_raise(pel_error *error, int code, int line, const char *format, ...)
{
    if (error->code == 0) {
        va_list values;
        error->code = code;
        error->line = line;
        va_start(values, format);
        vsnprintf(error->message, sizeof error->message, format, values);
        va_end(values);
    }
}

/* complex(re, im) of complex128: C's re + im * I loses signs of zeros. */
static inline double complex pel_make_c128(double re, double im)
{
    const union {
        double parts[2];
        double complex value;
    } z = {{re, im}};
    return z.value;
}

/* a * b of complex128 by the four products; + - keeps gcc from fusing them. */
static inline double complex pel_multiply_c128(double complex a, double complex b)
{
    const double re = creal(a) * creal(b) + -cimag(a) * cimag(b);
    const double im = creal(a) * cimag(b) + cimag(a) * creal(b);
    return pel_make_c128(re, im);
}

/* np.sum of at most 128 numbers: eight sums side by side, which are added up by pairs. */
static inline double pel_sum_part(const double *x, int64_t n)
{
    double sum = -0.0;
    int64_t i = 0;
    if (n >= 8) {
        double lanes[8];
        for (int64_t k = 0; k < 8; k++) {
            lanes[k] = x[k];
        }
        for (i = 8; i < n - n % 8; i += 8) {
            for (int64_t k = 0; k < 8; k++) {
                lanes[k] += x[i + k];
            }
        }
        const double low = (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]);
        sum = low + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));
    }
    for (; i < n; i++) {
        sum += x[i];
    }
    return sum;
}

/* Halves are summed apart, and halves of those, so that little is lost to rounding. */
static double pel_sum_halves(const double *x, int64_t n)
{
    if (n <= 128) {
        return pel_sum_part(x, n);
    }
    const int64_t half = n / 2 - n / 2 % 8;
    const double sum = pel_sum_halves(x, half);
    return sum + pel_sum_halves(x + half, n - half);
}

/* np.sum of float64, bit for bit; the sum of negative zeros is zero. */
static inline double pel_sum_f64(const double *x, int64_t n)
{
    return 0.0 + pel_sum_halves(x, n);
}

/* A fresh array that the caller owns: free(data). Row-major, n[k] elements along axis k. */
typedef struct {
    double complex *data;
    int64_t n[1];
} array_c128_1d;

typedef struct {
    double *data;
    int64_t n[1];
} array_f64_1d;

/* fft.py:9  def fft(x: complex128[::1]) -> complex128[::1]
 * Return the discrete Fourier transform of x, whose length is a power of two.
 */
array_c128_1d fft(const double complex *x, int64_t x_n, pel_error *error)
{
    double complex *t1 = pel_alloc(x_n, sizeof *t1);
    if (t1 == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 11, "no memory for an array");
        return (array_c128_1d){0};
    }
    memcpy(t1, x, (size_t)x_n * sizeof(double complex));
    double complex *y = t1;
    int64_t y_n = x_n;
    double complex *scratch = pel_alloc(x_n, sizeof *scratch);
    int64_t scratch_n = x_n;
    if (scratch == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 12, "no memory for 'scratch'");
        free(y);
        return (array_c128_1d){0};
    }
    int64_t span = x_n / 2;
    int64_t stride = 1;
    while (span >= 1) {
        for (int64_t p = 0; p < span; p++) {
            const double angle = -3.141592653589793 * (double)p / (double)span;
            const double complex w = pel_make_c128(cos(angle), sin(angle));
            for (int64_t q = 0; q < stride; q++) {
                const double complex a = y[q + stride * p];
                const double complex b = y[q + stride * (p + span)];
                scratch[q + stride * 2 * p] = a + b;
                scratch[q + stride * (2 * p + 1)] = pel_multiply_c128(a - b, w);
            }
        }
        /* what was written is read next */
        const int64_t t2_n = y_n;
        double complex *t2 = y;
        y = scratch;
        y_n = scratch_n;
        scratch = t2;
        scratch_n = t2_n;
        span /= 2;
        stride *= 2;
    }
    free(scratch);
    return (array_c128_1d){.data = y, .n = {y_n}};
}

/* fft.py:32  def power(x: complex128[::1]) -> float64[::1]
 * Return the share of each frequency in the signal x.
 */
array_f64_1d power(const double complex *x, int64_t x_n, pel_error *error)
{
    const array_c128_1d t1 = fft(x, x_n, error);
    if (error->code != 0) {
        return (array_f64_1d){0};
    }
    const int64_t spectrum_n = t1.n[0];
    double complex *spectrum = t1.data;
    const double *t2 = (const double *)spectrum;
    const double *t3 = (const double *)spectrum + 1;
    double *squares = pel_alloc(spectrum_n, sizeof *squares);
    if (squares == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 35, "no memory for 'squares'");
        free(spectrum);
        return (array_f64_1d){0};
    }
    for (int64_t i = 0; i < spectrum_n; i++) {
        const double t4 = t2[i * 2];
        const double t5 = t3[i * 2];
        squares[i] = t4 * t4 + t5 * t5;
    }
    const double t6 = pel_sum_f64(squares, spectrum_n);
    double *result = pel_alloc(spectrum_n, sizeof *result);
    if (result == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 36, "no memory for an array");
        free(spectrum);
        free(squares);
        return (array_f64_1d){0};
    }
    for (int64_t i = 0; i < spectrum_n; i++) {
        result[i] = squares[i] / t6;
    }
    free(spectrum);
    free(squares);
    return (array_f64_1d){.data = result, .n = {spectrum_n}};
}

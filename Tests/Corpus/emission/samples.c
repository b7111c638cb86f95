/* samples.c: kernels of samples.py in C.
 * cc -O3 -march=native -fopenmp -ffp-contract=off -mno-fma -fwrapv -fno-math-errno
 *     -fno-trapping-math -c samples.c
 */
#include <math.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* restrict: no array that a kernel stores into overlaps another; -Drestrict= drops it. */

/* The exception classes in use; the numbers never change. */
enum {
    PEL_MEMORY_ERROR = 6,
    PEL_VALUE_ERROR = 13,
    PEL_ZERO_DIVISION_ERROR = 14,
};

/* Parts of a parallel reduction, combined in order: threads do not change the result. */
enum {
    PEL_BLOCKS = 64,
};

/* What a kernel raised; code 0 means nothing. */
typedef struct {
    int code;
    int line;
    char message[120];
} pel_error;

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

/* a // b rounds towards minus infinity; a // -1 wraps around. */
static inline int64_t pel_floordiv(int64_t a, int64_t b)
{
    if (b == -1) {
        return -a;
    }
    const int64_t r = a % b;
    return a / b - (b > 0 ? r < 0 : r > 0);
}

/* a % b has the sign of b. */
static inline int64_t pel_modulo(int64_t a, int64_t b)
{
    if (b == -1) {
        return 0;
    }
    const int64_t r = a % b;
    return (b > 0 ? r < 0 : r > 0) ? r + b : r;
}

/* np.empty: room for count elements, freed with free(); NULL where there is none. */
static inline void *pel_alloc(int64_t count, size_t size)
{
    if (count < 0 || (uint64_t)count > (uint64_t)INT64_MAX / size) {
        return NULL;
    }
    return malloc(count > 0 ? (size_t)count * size : 1);
}

/* What divide returns. */
typedef struct {
    int64_t q;
    int64_t r;
} divide_result;

/* A fresh array that the caller owns: free(data). Row-major, n[k] elements along axis k. */
typedef struct {
    double *data;
    int64_t n[1];
} array_f64_1d;

/* samples.py:8  def ssum(x: int64[::1]) -> int64
 * Sum of all elements.
 */
int64_t ssum(const int64_t *x, int64_t x_n)
{
    int64_t total = 0;
    #pragma omp parallel for if(x_n > 16384) reduction(+:total)
    for (int64_t i = 0; i < x_n; i++) {
        const int64_t items = x[i];
        total += items;
    }
    return total;
}

/* samples.py:22  def peak(x: float64[::1]) -> float64 */
double peak(const double *x, int64_t x_n)
{
    double m = x[0];
    double m_parts[PEL_BLOCKS];
    const int64_t i_count = x_n - 1;
    #pragma omp parallel for if(i_count > 2048)
    for (int64_t b = 0; b < PEL_BLOCKS; b++) {
        double m_part = -INFINITY;
        for (int64_t i = 1 + b * i_count / PEL_BLOCKS;
             i < 1 + (b + 1) * i_count / PEL_BLOCKS; i++) {
            if (x[i] > m_part) { /* a comparison is a reduction too */
                m_part = x[i];
            }
        }
        m_parts[b] = m_part;
    }
    for (int64_t b = 0; b < PEL_BLOCKS; b++) {
        if (m_parts[b] > m) {
            m = m_parts[b];
        }
    }
    return m;
}

/* samples.py:31  def divide(a: int64, b: int64) -> Tuple((int64, int64))
 * Quotient and remainder, Python's way.
 */
divide_result divide(int64_t a, int64_t b, pel_error *error)
{
    if (b == 0) {
        pel_raise(error, PEL_ZERO_DIVISION_ERROR, 33, "integer division by zero");
        return (divide_result){0};
    }
    const int64_t q = pel_floordiv(a, b);
    const int64_t r = pel_modulo(a, b);
    return (divide_result){q, r};
}

/* samples.py:39  def checked_root(x: float64) -> float64 */
double checked_root(double x, pel_error *error)
{
    if (x < 0.0) {
        pel_raise(error, PEL_VALUE_ERROR, 41, "negative input");
        return 0.0;
    }
    return sqrt(x);
}

/* samples.py:46  def rolling_mean(x: float64[::1], w: int64) -> float64[::1] */
array_f64_1d rolling_mean(const double *x, int64_t x_n, int64_t w, pel_error *error)
{
    /* running sum, so that each step costs one addition */
    if (w < 1 || w > x_n) {
        pel_raise(error, PEL_VALUE_ERROR, 49, "window does not fit");
        return (array_f64_1d){0};
    }
    const int64_t out_n = x_n - w + 1;
    if (out_n < 0) {
        pel_raise(error, PEL_VALUE_ERROR, 50, "negative dimensions are not allowed");
        return (array_f64_1d){0};
    }
    double *out = pel_alloc(out_n, sizeof *out);
    if (out == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 50, "no memory for 'out'");
        return (array_f64_1d){0};
    }
    double s = 0.0;
    for (int64_t i = 0; i < w; i++) {
        s += x[i];
    }
    out[0] = s / (double)w;
    for (int64_t i = 1; i < out_n; i++) {
        s += x[i + w - 1] - x[i - 1];
        out[i] = s / (double)w;
    }
    return (array_f64_1d){.data = out, .n = {out_n}};
}

/* samples.py:62  def smooth(src: float64[:, ::1], dst: float64[:, ::1], steps: int64) -> None
 * Average each inner cell with its four neighbours.
 */
void smooth(double *restrict src_data, int64_t src_n0, int64_t src_n1,
            double *restrict dst_data, int64_t dst_n0, int64_t dst_n1, int64_t steps,
            pel_error *error)
{
    double (*src)[src_n1] = (double (*)[src_n1])src_data;
    double (*dst)[dst_n1] = (double (*)[dst_n1])dst_data;
    const int64_t n = src_n0;
    const int64_t m = src_n1;
    for (int64_t t = 0; t < steps; t++) {
        #pragma omp parallel for if(n * m > 2048)
        for (int64_t i = 1; i < n - 1; i++) {
            for (int64_t j = 1; j < m - 1; j++) {
                /* five-point average */
                dst[i][j] = 0.2
                            * (src[i][j] + src[i - 1][j] + src[i + 1][j] + src[i][j - 1]
                               + src[i][j + 1]);
            }
        }
        if (dst_n0 != src_n0 || dst_n1 != src_n1) {
            pel_raise(error, PEL_VALUE_ERROR, 71, "src[:] = dst: shapes differ");
            return;
        }
        memcpy(src_data, dst_data, (size_t)(src_n0 * src_n1) * sizeof(double));
    }
}

/* samples.py:84  def column_norm(a: float64[:, ::1], k: int64) -> float64 */
double column_norm(const double *a_data, int64_t a_n0, int64_t a_n1, int64_t k)
{
    const double (*a)[a_n1] = (const double (*)[a_n1])a_data;
    const int64_t k_1 = k < 0 ? k + a_n1 : k; /* negative counts from the end */
    double sum = 0.0;
    for (int64_t i = 0; i < a_n0; i++) {
        sum += a[i][k_1] * a[i][k_1];
    }
    return sqrt(sum);
}

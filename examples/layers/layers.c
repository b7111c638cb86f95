/* layers.c: kernels of layers.py in C.
 * cc -O3 -march=native -fopenmp -ffp-contract=off -mno-fma -fwrapv -fno-math-errno
 *     -fno-trapping-math -c layers.c
 */
#include <math.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* Vector versions of libm's functions exist; this lets the compiler use them. */
#if defined(__GNUC__) && !defined(__clang__)
__attribute__((simd("notinbranch"), const)) double exp(double);
#endif

/* The exception classes in use; the numbers never change. */
enum {
    PEL_MEMORY_ERROR = 6,
    PEL_VALUE_ERROR = 13,
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

/* np.empty: room for count elements, freed with free(); NULL where there is none. */
static inline void *pel_alloc(int64_t count, size_t size)
{
    if (count < 0 || (uint64_t)count > (uint64_t)INT64_MAX / size) {
        return NULL;
    }
    return malloc(count > 0 ? (size_t)count * size : 1);
}

/* np.maximum(a, b) of float64: NaN wins. */
static inline double pel_maximum_f64(double a, double b)
{
    return a > b || a != a ? a : b;
}

/* np.max of float64: NaN wins; 32 side by side. */
static inline double pel_largest_f64(const double *x, int64_t n)
{
    double best = -INFINITY;
    int64_t i = 0;
    if (n >= 32) {
        double lanes[32];
        for (int64_t k = 0; k < 32; k++) {
            lanes[k] = x[k];
        }
        for (i = 32; i < n - n % 32; i += 32) {
            for (int64_t k = 0; k < 32; k++) {
                const bool stays = lanes[k] > x[i + k] || lanes[k] != lanes[k];
                lanes[k] = stays ? lanes[k] : x[i + k];
            }
        }
        for (int64_t k = 0; k < 32; k++) {
            best = pel_maximum_f64(best, lanes[k]);
        }
    }
    for (; i < n; i++) {
        best = pel_maximum_f64(best, x[i]);
    }
    return best;
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

/* The text of a shape, with room for 8 axes. */
typedef struct {
    char text[176];
} pel_shape_text;

/* A shape as NumPy shows it: (3,4) or (3,). */
static pel_shape_text pel_shape(int rank, const int64_t *n)
{
    pel_shape_text shape;
    size_t length = 0;
    for (int axis = 0; axis < rank; axis++) {
        const char separator = axis == 0 ? '(' : ',';
        const size_t room = sizeof shape.text - length;
        const long long extent = n[axis];
        length += (size_t)snprintf(&shape.text[length], room, "%c%lld", separator, extent);
    }
    snprintf(&shape.text[length], sizeof shape.text - length, rank == 1 ? ",)" : ")");
    return shape;
}

/* a * b elements, for extents; -1 if one is negative or there is no int64 for the product. */
static inline int64_t pel_count(int64_t a, int64_t b)
{
    return a < 0 || b < 0 || (b > 0 && a > INT64_MAX / b) ? -1 : a * b;
}

/* A fresh array that the caller owns: free(data). Row-major, n[k] elements along axis k. */
typedef struct {
    double *data;
    int64_t n[2];
} array_f64_2d;

/* layers.py:7  def softmax(x: float64[:, ::1]) -> float64[:, ::1]
 * Return the probabilities that the scores in each row stand for.
 */
array_f64_2d softmax(const double *x_data, int64_t x_n0, int64_t x_n1, pel_error *error)
{
    const double (*x)[x_n1] = (const double (*)[x_n1])x_data;
    /* no power overflows once the largest score is 0 */
    if (x_n1 == 0) {
        pel_raise(error, PEL_VALUE_ERROR, 10,
                  "zero-size array to reduction operation maximum which has no identity");
        return (array_f64_2d){0};
    }
    double *t1 = pel_alloc(x_n0, sizeof *t1);
    if (t1 == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 10, "no memory for an array");
        return (array_f64_2d){0};
    }
    for (int64_t i = 0; i < x_n0; i++) {
        t1[i] = pel_largest_f64(x[i], x_n1);
    }
    double *powers_data = pel_alloc(x_n0 * x_n1, sizeof *powers_data);
    if (powers_data == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 10, "no memory for 'powers'");
        free(t1);
        return (array_f64_2d){0};
    }
    double (*powers)[x_n1] = (double (*)[x_n1])powers_data;
    for (int64_t i = 0; i < x_n0; i++) {
        for (int64_t j = 0; j < x_n1; j++) {
            powers[i][j] = exp(x[i][j] - t1[i]);
        }
    }
    double *t3 = pel_alloc(x_n0, sizeof *t3);
    if (t3 == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 11, "no memory for an array");
        free(powers_data);
        free(t1);
        return (array_f64_2d){0};
    }
    for (int64_t i = 0; i < x_n0; i++) {
        t3[i] = pel_sum_f64(powers[i], x_n1);
    }
    for (int64_t i = 0; i < x_n0; i++) {
        for (int64_t j = 0; j < x_n1; j++) {
            powers[i][j] /= t3[i];
        }
    }
    free(t1);
    free(t3);
    return (array_f64_2d){.data = powers_data, .n = {x_n0, x_n1}};
}

/* layers.py:16  def batch_norm(x: float64[:, ::1], gamma: float64[::1], beta: float64[::1]) ->
 *     float64[:, ::1]
 * Return x with the mean and the deviation of each column made those that are learnt.
 */
array_f64_2d batch_norm(const double *x_data, int64_t x_n0, int64_t x_n1,
                        const double *gamma, int64_t gamma_n, const double *beta, int64_t beta_n,
                        pel_error *error)
{
    const double (*x)[x_n1] = (const double (*)[x_n1])x_data;
    double *mean = pel_alloc(x_n1, sizeof *mean);
    if (mean == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 18, "no memory for 'mean'");
        return (array_f64_2d){0};
    }
    for (int64_t i = 0; i < x_n1; i++) {
        mean[i] = 0.0;
    }
    for (int64_t j = 0; j < x_n0; j++) {
        for (int64_t i = 0; i < x_n1; i++) {
            mean[i] += x[j][i];
        }
    }
    for (int64_t i = 0; i < x_n1; i++) {
        mean[i] /= (double)x_n0;
    }
    double *means = pel_alloc(x_n1, sizeof *means);
    if (means == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 19, "no memory for 'means'");
        free(mean);
        return (array_f64_2d){0};
    }
    for (int64_t i = 0; i < x_n1; i++) {
        means[i] = 0.0;
    }
    for (int64_t j = 0; j < x_n0; j++) {
        for (int64_t i = 0; i < x_n1; i++) {
            means[i] += x[j][i];
        }
    }
    for (int64_t i = 0; i < x_n1; i++) {
        means[i] /= (double)x_n0;
    }
    double *deviation = pel_alloc(x_n1, sizeof *deviation);
    if (deviation == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 19, "no memory for 'deviation'");
        free(mean);
        free(means);
        return (array_f64_2d){0};
    }
    for (int64_t i = 0; i < x_n1; i++) {
        deviation[i] = 0.0;
    }
    for (int64_t j = 0; j < x_n0; j++) {
        for (int64_t i = 0; i < x_n1; i++) {
            const double t1 = x[j][i] - means[i];
            deviation[i] += t1 * t1;
        }
    }
    for (int64_t i = 0; i < x_n1; i++) {
        deviation[i] = sqrt(deviation[i] / (double)x_n0);
    }
    if (x_n1 != gamma_n) {
        pel_raise(error, PEL_VALUE_ERROR, 20,
                  "operands could not be broadcast together with shapes %s %s",
                  pel_shape(1, (int64_t[]){gamma_n}).text,
                  pel_shape(2, (int64_t[]){x_n0, x_n1}).text);
        free(mean);
        free(deviation);
        free(means);
        return (array_f64_2d){0};
    }
    if (beta_n != gamma_n) {
        pel_raise(error, PEL_VALUE_ERROR, 20,
                  "operands could not be broadcast together with shapes %s %s",
                  pel_shape(2, (int64_t[]){x_n0, gamma_n}).text,
                  pel_shape(1, (int64_t[]){beta_n}).text);
        free(mean);
        free(deviation);
        free(means);
        return (array_f64_2d){0};
    }
    double *result_data = pel_alloc(pel_count(x_n0, gamma_n), sizeof *result_data);
    if (result_data == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 20, "no memory for an array");
        free(mean);
        free(deviation);
        free(means);
        return (array_f64_2d){0};
    }
    double (*result)[gamma_n] = (double (*)[gamma_n])result_data;
    for (int64_t i = 0; i < x_n0; i++) {
        for (int64_t j = 0; j < gamma_n; j++) {
            result[i][j] = gamma[j] * (x[i][j] - mean[j]) / (deviation[j] + 1e-5) + beta[j];
        }
    }
    free(mean);
    free(deviation);
    free(means);
    return (array_f64_2d){.data = result_data, .n = {x_n0, gamma_n}};
}

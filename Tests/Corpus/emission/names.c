/* names.c: kernels of names.py in C.
 * cc -O3 -march=native -fopenmp -ffp-contract=off -mno-fma -fwrapv -fno-math-errno
 *     -fno-trapping-math -c names.c
 */
#include <complex.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* restrict: no array that a kernel stores into overlaps another; -Drestrict= drops it. */

/* A kernel's interface names every extent, read or not. */
#pragma GCC diagnostic ignored "-Wunused-parameter"

/* The exception classes in use; the numbers never change. */
enum {
    PEL_MEMORY_ERROR = 6,
    PEL_VALUE_ERROR = 13,
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

/* np.zeros: room for count elements that are 0, freed with free(); NULL where there is none. */
static inline void *pel_alloc_zeroed(int64_t count, size_t size)
{
    return count < 0 ? NULL : calloc(count > 0 ? (size_t)count : 1, size);
}

/* a * b elements, for extents; -1 if one is negative or there is no int64 for the product. */
static inline int64_t pel_count(int64_t a, int64_t b)
{
    return a < 0 || b < 0 || (b > 0 && a > INT64_MAX / b) ? -1 : a * b;
}

/* np.empty: room for count elements, freed with free(); NULL where there is none. */
static inline void *pel_alloc(int64_t count, size_t size)
{
    if (count < 0 || (uint64_t)count > (uint64_t)INT64_MAX / size) {
        return NULL;
    }
    return malloc(count > 0 ? (size_t)count * size : 1);
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

/* a % b has the sign of b. */
static inline int64_t pel_modulo(int64_t a, int64_t b)
{
    if (b == -1) {
        return 0;
    }
    const int64_t r = a % b;
    return (b > 0 ? r < 0 : r > 0) ? r + b : r;
}

/* a[i]: a negative index counts from the end, once; few are, so a jump beats a choice. */
static inline int64_t pel_wrap_index(int64_t i, int64_t n)
{
#ifdef __TINYC__
    return i < 0 ? i + n : i;
#else
    return __builtin_expect_with_probability(i < 0, 0, 0.999) ? i + n : i;
#endif
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

/* The values of np.sum, computed strip by strip, and the sums of halves that wait for the other. */
typedef struct {
    double sum;
    int64_t start;
    int64_t stop;
    int64_t end;
    int depth;
    int64_t ends[64];
    double sums[64];
    double values[1024];
} pel_strips;

/* Goes on to the first strip before stop; strips are halves of halves, as np.sum takes them. */
static inline void pel_halve_strips(pel_strips *strips, int64_t stop)
{
    while (stop - strips->start > 1024) {
        const int64_t half = (stop - strips->start) / 2;
        strips->ends[strips->depth] = stop;
        strips->depth++;
        stop = strips->start + half - half % 8;
    }
    strips->stop = stop;
}

/* Begins np.sum of the values from start to end, of which there are none yet. */
static inline void pel_begin_strips(pel_strips *strips, int64_t start, int64_t end)
{
    strips->sum = 0.0;
    strips->start = start;
    strips->end = end;
    strips->depth = 0;
    pel_halve_strips(strips, end);
}

/* max(a, b) of int64: b if b > a, else a. */
static inline int64_t pel_max(int64_t a, int64_t b)
{
    return b > a ? b : a;
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

/* Adds the values of a strip: the sum is that of all when there is no strip left. */
static inline void pel_add_strip(pel_strips *strips)
{
    strips->sum = pel_sum_f64(strips->values, strips->stop - strips->start);
    while (strips->depth > 0 && strips->ends[strips->depth - 1] == strips->stop) {
        strips->depth--;
        strips->sum = strips->sums[strips->depth] + strips->sum;
    }
    strips->start = strips->stop;
    if (strips->depth > 0) {
        strips->sums[strips->depth - 1] = strips->sum;
        pel_halve_strips(strips, strips->ends[strips->depth - 1]);
    }
}

/* A fresh array that the caller owns: free(data). Row-major, n[k] elements along axis k. */
typedef struct {
    double *data;
    int64_t n[2];
} array_f64_2d;

/* What counts returns. */
typedef struct {
    array_f64_2d a;
    array_f64_2d b;
    int64_t total;
} counts_result;

/* What rotate returns. */
typedef struct {
    double f0;
    double complex f1;
} rotate_result;

/* What compare returns. */
typedef struct {
    bool f0;
    bool f1;
    bool f2;
    bool f3;
} compare_result;

/* What sums returns. */
typedef struct {
    int64_t sum_of_the_first_array;
    double sum_of_the_second_array;
    int64_t largest_of_all;
} sums_result;

/* names.py:6  def _Bool(signed: int64, unsigned: int64, int: int64) -> int64
 * Returns what words of C can be called in Python.
 */
int64_t _Bool_1(int64_t signed_1, int64_t unsigned_1, int64_t int_1)
{
    const int64_t long_1 = signed_1 + 1;
    return long_1 * unsigned_1 - int_1;
}

/* names.py:13  def counts(h: int64, w: int64) -> Tuple((float64[:, ::1], float64[:, ::1],
 *     int64))
 */
counts_result counts(int64_t h, int64_t w, pel_error *error)
{
    if (h < 0 || w < 0) {
        pel_raise(error, PEL_VALUE_ERROR, 14, "negative dimensions are not allowed");
        return (counts_result){0};
    }
    double *a_data = pel_alloc_zeroed(pel_count(h, w), sizeof *a_data);
    if (a_data == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 14, "no memory for 'a'");
        return (counts_result){0};
    }
    double (*a)[w] = (double (*)[w])a_data;
    for (int64_t _ = 0; _ < h; _++) {
        for (int64_t _1 = 0; _1 < w; _1++) {
            a[0][0] += 1.0;
        }
    }
    int64_t total = 0;
    for (int64_t i = 0; i < h; i++) {
        total += i;
    }
    for (int64_t i = 0; i < w; i++) {
        for (int64_t j = 0; j < i; j++) {
            total += j;
        }
    }
    double *b_data = pel_alloc(pel_count(w, h), sizeof *b_data);
    if (b_data == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 24, "no memory for 'b'");
        free(a_data);
        return (counts_result){0};
    }
    double (*b)[h] = (double (*)[h])b_data;
    for (int64_t i = 0; i < w; i++) {
        for (int64_t j = 0; j < h; j++) {
            b[i][j] = 1.0;
        }
    }
    return (counts_result){(array_f64_2d){.data = a_data, .n = {h, w}},
                           (array_f64_2d){.data = b_data, .n = {w, h}},
                           total};
}

/* names.py:29  def rotate(z: complex128, zs: complex64[::1], out: complex128[::1]) ->
 *     Tuple((float64, complex128))
 */
rotate_result rotate(double complex z, const float complex *restrict zs, int64_t zs_n,
                     double complex *restrict out, int64_t out_n)
{
    for (int64_t i = 0; i < zs_n; i++) {
        out[i] = pel_multiply_c128(zs[i], z);
    }
    return (rotate_result){cabs(z), conj(z)};
}

/* names.py:36  def compare(lo: int64, hi: int64, x: int64[::1]) -> Tuple((bool, bool, bool,
 *     bool))
 */
compare_result compare(int64_t lo, int64_t hi, const int64_t *x, int64_t x_n)
{
    return (compare_result){(lo < hi),
                            lo <= hi,
                            lo > hi,
                            pel_modulo(x[pel_wrap_index(pel_floordiv(lo + hi, 2), x_n)], 3) == 0};
}

/* names.py:41  def halves(x: int64[::1]) -> int64
 * Returns sums of halves: of places, which are never negative, and of values.
 */
int64_t halves(const int64_t *x, int64_t x_n)
{
    int64_t total = 0;
    for (int64_t i = 0; i < x_n; i++) {
        total += (i + 1) / 2 + i % 3 + pel_floordiv(x[i], 2) + pel_modulo(x[i], 3);
    }
    return total;
}

/* names.py:50  def sums(first_array_of_numbers: int64[::1], second_array_of_numbers: int64[::1],
 *     weights: float64[::1]) -> Tuple((int64, float64, int64))
 */
sums_result sums(const int64_t *restrict first_array_of_numbers, int64_t first_array_of_numbers_n,
                 const int64_t *restrict second_array_of_numbers,
                 int64_t second_array_of_numbers_n, double *restrict weights, int64_t weights_n)
{
    int64_t sum_of_the_first_array = 0;
    double sum_of_the_second_array = 0.0;
    int64_t largest_of_all = 0;
    double sum_of_the_second_array_parts[PEL_BLOCKS];
    const int64_t i_count = first_array_of_numbers_n - 2;
    #pragma omp parallel for if(i_count > 2048) reduction(+:sum_of_the_first_array) \
        reduction(max:largest_of_all)
    for (int64_t b = 0; b < PEL_BLOCKS; b++) {
        pel_strips sum_of_the_second_array_part;
        pel_begin_strips(&sum_of_the_second_array_part, 1 + b * i_count / PEL_BLOCKS,
                         1 + (b + 1) * i_count / PEL_BLOCKS);
        while (sum_of_the_second_array_part.start < sum_of_the_second_array_part.end) {
            for (int64_t i = sum_of_the_second_array_part.start;
                 i < sum_of_the_second_array_part.stop; i++) {
                sum_of_the_first_array += first_array_of_numbers[i - 1];
                sum_of_the_second_array_part.values[i - sum_of_the_second_array_part.start] =
                    (double)second_array_of_numbers[i] * weights[i]
                    + weights[i - 1] * (double)(first_array_of_numbers[i] - 7);
                largest_of_all = pel_max(largest_of_all, first_array_of_numbers[i + 1]);
            }
            pel_add_strip(&sum_of_the_second_array_part);
        }
        sum_of_the_second_array_parts[b] = sum_of_the_second_array_part.sum;
    }
    for (int64_t b = 0; b < PEL_BLOCKS; b++) {
        sum_of_the_second_array += sum_of_the_second_array_parts[b];
    }
    #pragma omp parallel for if(first_array_of_numbers_n * first_array_of_numbers_n > 16384)
    for (int64_t i = 0; i < first_array_of_numbers_n; i++) {
        double total = 0.0;
        for (int64_t j = 0; j < i; j++) {
            total += weights[j];
        }
        weights[i] = total;
    }
    return (sums_result){sum_of_the_first_array, sum_of_the_second_array, largest_of_all};
}

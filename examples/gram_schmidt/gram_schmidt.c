/* gram_schmidt.c: kernels of gram_schmidt.py in C.
 * cc -O3 -march=native -fopenmp -ffp-contract=off -mno-fma -fwrapv -fno-math-errno
 *     -fno-trapping-math -c gram_schmidt.c
 */
#include <math.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

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

/* np.zeros: room for count elements that are 0, freed with free(); NULL where there is none. */
static inline void *pel_alloc_zeroed(int64_t count, size_t size)
{
    return count < 0 ? NULL : calloc(count > 0 ? (size_t)count : 1, size);
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

/* What gram_schmidt returns. */
typedef struct {
    array_f64_2d Q;
    array_f64_2d R;
} gram_schmidt_result;

/* gram_schmidt.py:7  def gram_schmidt(A: float64[:, ::1]) -> Tuple((float64[:, ::1], float64[:,
 *     ::1]))
 * Return Q and R with A = Q @ R, and leave A without what Q took.
 */
gram_schmidt_result gram_schmidt(double *A_data, int64_t A_n0, int64_t A_n1, pel_error *error)
{
    double (*A)[A_n1] = (double (*)[A_n1])A_data;
    double *Q_data = pel_alloc_zeroed(A_n0 * A_n1, sizeof *Q_data);
    if (Q_data == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 9, "no memory for 'Q'");
        return (gram_schmidt_result){0};
    }
    double (*Q)[A_n1] = (double (*)[A_n1])Q_data;
    double *R_data = pel_alloc_zeroed(A_n1 * A_n1, sizeof *R_data);
    if (R_data == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 10, "no memory for 'R'");
        free(Q_data);
        return (gram_schmidt_result){0};
    }
    double (*R)[A_n1] = (double (*)[A_n1])R_data;
    for (int64_t k = 0; k < A_n1; k++) {
        pel_strips strips;
        pel_begin_strips(&strips, 0, A_n0);
        while (strips.start < strips.end) {
            for (int64_t i = strips.start; i < strips.stop; i++) {
                strips.values[i - strips.start] = A[i][k] * A[i][k];
            }
            pel_add_strip(&strips);
        }
        R[k][k] = sqrt(strips.sum);
        const double t2 = R[k][k];
        /* Q[:, k] = ... */
        for (int64_t i = 0; i < A_n0; i++) {
            Q[i][k] = A[i][k] / t2;
        }
        /* what is left of the other columns stands upright on this one */
        for (int64_t j = k + 1; j < A_n1; j++) {
            pel_strips strips_1;
            pel_begin_strips(&strips_1, 0, A_n0);
            while (strips_1.start < strips_1.end) {
                for (int64_t i = strips_1.start; i < strips_1.stop; i++) {
                    strips_1.values[i - strips_1.start] = Q[i][k] * A[i][j];
                }
                pel_add_strip(&strips_1);
            }
            R[k][j] = strips_1.sum;
            const double t4 = R[k][j];
            /* A[:, j] -= ... */
            for (int64_t i = 0; i < A_n0; i++) {
                A[i][j] -= Q[i][k] * t4;
            }
        }
    }
    return (gram_schmidt_result){(array_f64_2d){.data = Q_data, .n = {A_n0, A_n1}},
                                 (array_f64_2d){.data = R_data, .n = {A_n1, A_n1}}};
}

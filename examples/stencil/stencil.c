/* stencil.c: kernels of stencil.py in C.
 * cc -O3 -march=native -fopenmp -ffp-contract=off -mno-fma -fwrapv -fno-math-errno
 *     -fno-trapping-math -c stencil.c
 */
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* restrict: no array that a kernel stores into overlaps another; -Drestrict= drops it. */

/* A kernel's interface names every extent, read or not. */
#pragma GCC diagnostic ignored "-Wunused-parameter"

/* The exception classes in use; the numbers never change. */
enum {
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

/* max(a, b) of int64: b if b > a, else a. */
static inline int64_t pel_max(int64_t a, int64_t b)
{
    return b > a ? b : a;
}

/* stencil.py:6  def smooth(src: float64[:, ::1], dst: float64[:, ::1]) -> None
 * Average each inner cell with its four neighbours.
 */
void smooth(const double *restrict src_data, int64_t src_n0, int64_t src_n1,
            double *restrict dst_data, int64_t dst_n0, int64_t dst_n1)
{
    const double (*src)[src_n1] = (const double (*)[src_n1])src_data;
    double (*dst)[dst_n1] = (double (*)[dst_n1])dst_data;
    const int64_t n = src_n0;
    const int64_t m = src_n1;
    for (int64_t i = 1; i < n - 1; i++) {
        for (int64_t j = 1; j < m - 1; j++) {
            /* five-point average */
            dst[i][j] = 0.2
                        * (src[i][j] + src[i - 1][j] + src[i + 1][j] + src[i][j - 1]
                           + src[i][j + 1]);
        }
    }
}

/* stencil.py:17  def heat(src: float64[:, ::1], dst: float64[:, ::1], steps: int64) -> None
 * Repeat the average; the result of each step is the source of the next.
 */
void heat(double *restrict src_data, int64_t src_n0, int64_t src_n1,
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
            #pragma omp simd
            for (int64_t j = 1; j < m - 1; j++) {
                dst[i][j] = 0.2
                            * (src[i][j] + src[i - 1][j] + src[i + 1][j] + src[i][j - 1]
                               + src[i][j + 1]);
            }
        }
        if (dst_n0 == src_n0 && dst_n1 == src_n1) {
            memmove(src_data, dst_data, (size_t)(src_n0 * src_n1) * sizeof(double));
        } else {
            if ((dst_n0 != src_n0 && dst_n0 != 1) || (dst_n1 != src_n1 && dst_n1 != 1)) {
                pel_raise(error, PEL_VALUE_ERROR, 25,
                          "could not broadcast input array from shape %s into shape %s",
                          pel_shape(2, (int64_t[]){dst_n0, dst_n1}).text,
                          pel_shape(2, (int64_t[]){src_n0, src_n1}).text);
                return;
            }
            const int64_t t1 = dst_n0 != 1 ? 1 : 0;
            const int64_t t2 = dst_n1 != 1 ? 1 : 0;
            #pragma omp parallel for if(src_n0 * src_n1 > 8192)
            for (int64_t i = 0; i < src_n0; i++) {
                #pragma omp simd
                for (int64_t j = 0; j < src_n1; j++) {
                    src[i][j] = dst[i * t1][j * t2];
                }
            }
        }
    }
}

/* stencil.py:29  def slices(src: float64[:, ::1], dst: float64[:, ::1]) -> None
 * Average each inner cell with its four neighbours, in whole arrays.
 */
void slices(const double *restrict src_data, int64_t src_n0, int64_t src_n1,
            double *restrict dst_data, int64_t dst_n0, int64_t dst_n1, pel_error *error)
{
    const double (*src)[src_n1] = (const double (*)[src_n1])src_data;
    double (*dst)[dst_n1] = (double (*)[dst_n1])dst_data;
    const int64_t t1 = pel_max(src_n0 - 2, 0);
    const int64_t t2 = pel_max(src_n1 - 2, 0);
    const int64_t t3 = pel_max(dst_n0 - 2, 0);
    const int64_t t4 = pel_max(dst_n1 - 2, 0);
    if (t1 != t3 || t2 != t4) {
        pel_raise(error, PEL_VALUE_ERROR, 31,
                  "could not broadcast input array from shape %s into shape %s",
                  pel_shape(2, (int64_t[]){t1, t2}).text, pel_shape(2, (int64_t[]){t3, t4}).text);
        return;
    }
    /* dst[1:-1, 1:-1] = ... */
    #pragma omp parallel for if(dst_n0 * dst_n1 > 2048)
    for (int64_t i = 1; i < dst_n0 - 1; i++) {
        #pragma omp simd
        for (int64_t j = 1; j < dst_n1 - 1; j++) {
            dst[i][j] = 0.2
                        * (src[i][j] + src[i - 1][j] + src[i + 1][j] + src[i][j - 1]
                           + src[i][j + 1]);
        }
    }
}

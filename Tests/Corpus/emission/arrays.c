/* arrays.c: kernels of arrays.py in C.
 * cc -O3 -march=native -fopenmp -ffp-contract=off -mno-fma -fwrapv -fno-math-errno
 *     -fno-trapping-math -c arrays.c
 */
#include <inttypes.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* restrict: no array that a kernel stores into overlaps another; -Drestrict= drops it. */

/* A kernel's interface names every extent, read or not. */
#pragma GCC diagnostic ignored "-Wunused-parameter"

/* The exception classes in use; the numbers never change. */
enum {
    PEL_INDEX_ERROR = 4,
    PEL_MEMORY_ERROR = 6,
    PEL_VALUE_ERROR = 13,
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

/* np.zeros: room for count elements that are 0, freed with free(); NULL where there is none. */
static inline void *pel_alloc_zeroed(int64_t count, size_t size)
{
    return count < 0 ? NULL : calloc(count > 0 ? (size_t)count : 1, size);
}

/* A part of an array that the caller owns: borrowed, never to be freed. */
typedef struct {
    double *data;
    int64_t n[1];
    int64_t s[1];
} view_f64_1d;

/* A fresh array that the caller owns: free(data). Row-major, n[k] elements along axis k. */
typedef struct {
    double *data;
    int64_t n[2];
} array_f64_2d;

/* What fresh returns. */
typedef struct {
    array_f64_2d v;
    double total;
} fresh_result;

static const double weights[3] = {0.25, 0.5, 0.25};
static const int32_t table[2][3] = {{1, 2, 3}, {4, 5, 6}};

/* arrays.py:5  def layouts(a: float64[::1, :], b: float64[:, :], c: float64[:, :1],
 *     d: float64[:, :, ::1], e: float64[:]) -> float64
 */
double layouts(double *restrict a_data, int64_t a_n0, int64_t a_n1, const double *restrict b_data,
               int64_t b_n0, int64_t b_n1, int64_t b_s0, int64_t b_s1,
               const double *restrict c_data, int64_t c_n0, int64_t c_n1, int64_t c_s0,
               const double *restrict d_data, int64_t d_n0, int64_t d_n1, int64_t d_n2,
               const double *restrict e, int64_t e_n, int64_t e_s)
{
    const double (*d)[d_n1][d_n2] = (const double (*)[d_n1][d_n2])d_data;
    double s = 0.0;
    for (int64_t i = 0; i < a_n0; i++) {
        for (int64_t j = 0; j < a_n1; j++) {
            a_data[i + j * a_n0] = b_data[i * b_s0 + j * b_s1] + c_data[(i + 1) * c_s0 + j];
            s += d[i][j - 1][0] * e[i * e_s];
        }
    }
    return s;
}

/* arrays.py:14  def views(a: float64[:, ::1], k: int64) -> float64[:] */
view_f64_1d views(double *a_data, int64_t a_n0, int64_t a_n1, int64_t k)
{
    double (*a)[a_n1] = (double (*)[a_n1])a_data;
    double *row = a[k];
    row[0] = 1.0;
    double *col = &a[0][k];
    col[0] = 2.0;
    const int64_t n = a_n0;
    col[n * a_n1] = 3.0;
    a[k][n] = 4.0;
    const int64_t mid_n0 = a_n0 - 2;
    double *mid_data = a[1];
    for (int64_t i = 0; i < mid_n0; i++) {
        for (int64_t j = 0; j < a_n1; j++) {
            mid_data[i * a_n1 + j] = 0.0;
        }
    }
    double *t_data = a_data;
    t_data[n] = 5.0;
    a[0][0] = a[1][0];
    const int64_t t1 = a_n1 * 2;
    for (int64_t i = 0; i < t1; i++) {
        a[k][i * 2] = 7.0;
    }
    memset(row, 0, (size_t)a_n1 * sizeof(double));
    return (view_f64_1d){.data = col, .n = {a_n0}, .s = {a_n1}};
}

/* arrays.py:32  def fresh(n: int64, u: float64[:, ::1], w: float32[:]) -> Tuple((float64[:,
 *     ::1], float64))
 */
fresh_result fresh(int64_t n, const double *u_data, int64_t u_n0, int64_t u_n1,
                   const float *w, int64_t w_n, int64_t w_s, pel_error *error)
{
    double *v_data = pel_alloc(u_n0 * u_n1, sizeof *v_data);
    if (v_data == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 33, "no memory for 'v'");
        return (fresh_result){0};
    }
    memcpy(v_data, u_data, (size_t)(u_n0 * u_n1) * sizeof(double));
    if (n < 0) {
        pel_raise(error, PEL_VALUE_ERROR, 34, "negative dimensions are not allowed");
        return (fresh_result){0};
    }
    double *z_data = pel_alloc_zeroed(n * 3, sizeof *z_data);
    if (z_data == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 34, "no memory for 'z'");
        return (fresh_result){0};
    }
    double (*z)[3] = (double (*)[3])z_data;
    const int64_t h_n = n * 2;
    if (h_n < 0) {
        pel_raise(error, PEL_VALUE_ERROR, 35, "negative dimensions are not allowed");
        return (fresh_result){0};
    }
    double *h = pel_alloc(h_n, sizeof *h);
    if (h == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 35, "no memory for 'h'");
        return (fresh_result){0};
    }
    for (int64_t i = 0; i < h_n; i++) {
        h[i] = 1.5;
    }
    if (w_n > h_n) {
        pel_raise(error, PEL_VALUE_ERROR, 37, "w has %" PRId64 " elements", w_n);
        free(z_data);
        free(h);
        free(v_data);
        return (fresh_result){0};
    }
    for (int64_t i = 0; i < h_n; i++) {
        h[i] = w[i * w_s];
    }
    const double total = h[0] + z[0][1];
    free(z_data);
    free(h);
    return (fresh_result){(array_f64_2d){.data = v_data, .n = {u_n0, u_n1}}, total};
}

/* arrays.py:44  def frozen(i: int64, j: int64) -> float64 */
double frozen(int64_t i, int64_t j)
{
    const double t1 = weights[i] * table[j][2];
    const double p[3] = {1.0, t1, 2.0};
    return p[i] + t1;
}

/* arrays.py:50  def pingpong(a: float64[:, ::1], b: float64[:, ::1], x: float64[::1], n: int64)
 *     -> None
 */
void pingpong(double *restrict a_data, int64_t a_n0, int64_t a_n1,
              double *restrict b_data, int64_t b_n0, int64_t b_n1, double *restrict x, int64_t x_n,
              int64_t n)
{
    double (*a)[a_n1] = (double (*)[a_n1])a_data;
    double *u_data = a_data;
    int64_t u_n0 = a_n0;
    int64_t u_n1 = a_n1;
    double *v_data = b_data;
    int64_t v_n0 = b_n0;
    int64_t v_n1 = b_n1;
    for (int64_t t = 0; t < n; t++) {
        for (int64_t i = 0; i < u_n0; i++) {
            v_data[i * v_n1] = u_data[i * u_n1 + 1];
        }
        const int64_t t1_n0 = u_n0;
        const int64_t t1_n1 = u_n1;
        double *t1_data = u_data;
        u_data = v_data;
        u_n0 = v_n0;
        u_n1 = v_n1;
        v_data = t1_data;
        v_n0 = t1_n0;
        v_n1 = t1_n1;
    }
    const int64_t t2 = x_n - 1;
    memmove(x + 1, x, (size_t)t2 * sizeof(double));
    for (int64_t i = 0; i < 2; i++) {
        for (int64_t j = 0; j < 2; j++) {
            a[j][i] = 1.0;
        }
    }
}

/* arrays.py:62  def checked(x: float64[::1], k: int64) -> float64 */
double checked(const double *x, int64_t x_n, int64_t k, pel_error *error)
{
    const int64_t t1 = k < 0 ? k + x_n : k; /* negative counts from the end */
    if (t1 < 0 || t1 >= x_n) {
        pel_raise(error, PEL_INDEX_ERROR, 63,
                  "index %" PRId64 " is out of bounds of axis 0 of 'x', which has %" PRId64
                  " elements",
                  k, x_n);
        return 0.0;
    }
    return x[t1];
}

/* many.c: kernels of many.py in C.
 * cc -O3 -march=native -fopenmp -ffp-contract=off -mno-fma -fwrapv -fno-math-errno
 *     -fno-trapping-math -c many.c
 */
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* A kernel's interface names every extent, read or not. */
#pragma GCC diagnostic ignored "-Wunused-parameter"

/* The exception classes in use; the numbers never change. */
enum {
    PEL_MEMORY_ERROR = 6,
    PEL_VALUE_ERROR = 13,
    PEL_ZERO_DIVISION_ERROR = 14,
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

/* a * b elements, for extents; -1 if one is negative or there is no int64 for the product. */
static inline int64_t pel_count(int64_t a, int64_t b)
{
    return a < 0 || b < 0 || (b > 0 && a > INT64_MAX / b) ? -1 : a * b;
}

/* np.zeros: room for count elements that are 0, freed with free(); NULL where there is none. */
static inline void *pel_alloc_zeroed(int64_t count, size_t size)
{
    return count < 0 ? NULL : calloc(count > 0 ? (size_t)count : 1, size);
}

/* many.py:6  def total(x: float64[:, ::1], n: int64) -> float64
 * Owns more arrays than each exit frees by itself.
 */
double total(const double *x_data, int64_t x_n0, int64_t x_n1, int64_t n, pel_error *error)
{
    const double (*x)[x_n1] = (const double (*)[x_n1])x_data;
    double *a_data = NULL;
    double *b = NULL;
    double *c = NULL;
    double *d = NULL;
    double *e = NULL;
    {
        if (n < 0) {
            pel_raise(error, PEL_VALUE_ERROR, 8, "negative dimensions are not allowed");
            return 0.0;
        }
        a_data = pel_alloc(pel_count(n, n), sizeof *a_data);
        if (a_data == NULL) {
            pel_raise(error, PEL_MEMORY_ERROR, 8, "no memory for 'a'");
            return 0.0;
        }
        double (*a)[n] = (double (*)[n])a_data;
        for (int64_t i = 0; i < n; i++) {
            for (int64_t j = 0; j < n; j++) {
                a[i][j] = 1.0;
            }
        }
        b = pel_alloc_zeroed(n, sizeof *b);
        if (b == NULL) {
            pel_raise(error, PEL_MEMORY_ERROR, 9, "no memory for 'b'");
            goto failed;
        }
        c = pel_alloc(n, sizeof *c);
        if (c == NULL) {
            pel_raise(error, PEL_MEMORY_ERROR, 10, "no memory for 'c'");
            goto failed;
        }
        for (int64_t i = 0; i < n; i++) {
            c[i] = 1.0;
        }
        d = pel_alloc_zeroed(n, sizeof *d);
        if (d == NULL) {
            pel_raise(error, PEL_MEMORY_ERROR, 11, "no memory for 'd'");
            goto failed;
        }
        e = pel_alloc(n, sizeof *e);
        if (e == NULL) {
            pel_raise(error, PEL_MEMORY_ERROR, 12, "no memory for 'e'");
            goto failed;
        }
        for (int64_t i = 0; i < n; i++) {
            e[i] = 1.0;
        }
        for (int64_t i = 0; i < n; i++) {
            double *scratch = pel_alloc(3, sizeof *scratch);
            if (scratch == NULL) {
                pel_raise(error, PEL_MEMORY_ERROR, 14, "no memory for 'scratch'");
                goto failed;
            }
            for (int64_t i_1 = 0; i_1 < 3; i_1++) {
                scratch[i_1] = 1.0;
            }
            if (x[i][0] < 0.0) {
                pel_raise(error, PEL_VALUE_ERROR, 16, "negative");
                free(scratch);
                goto failed;
            }
            const double t1 = e[i];
            const double t2 = a[i][0];
            const double t3 = scratch[0] + b[i] + c[i];
            const double t4 = d[i];
            if (t1 == 0.0) {
                pel_raise(error, PEL_ZERO_DIVISION_ERROR, 17, "division by zero");
                free(scratch);
                goto failed;
            }
            a[i][0] = t2 + (t3 + t4 / t1);
            free(scratch);
        }
        const double t5 = a[0][0];
        free(a_data);
        free(b);
        free(c);
        free(d);
        free(e);
        return t5;
    }
failed:
    free(a_data);
    free(b);
    free(c);
    free(d);
    free(e);
    return 0.0;
}

/* many.py:22  def clear(x: float64[::1]) -> None */
void clear(double *x, int64_t x_n, pel_error *error)
{
    double *b = NULL;
    double *c = NULL;
    double *d = NULL;
    double *e = NULL;
    double *a = pel_alloc_zeroed(3, sizeof *a);
    if (a == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 23, "no memory for 'a'");
        return;
    }
    b = pel_alloc_zeroed(3, sizeof *b);
    if (b == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 24, "no memory for 'b'");
        goto done;
    }
    c = pel_alloc_zeroed(3, sizeof *c);
    if (c == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 25, "no memory for 'c'");
        goto done;
    }
    d = pel_alloc_zeroed(3, sizeof *d);
    if (d == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 26, "no memory for 'd'");
        goto done;
    }
    e = pel_alloc_zeroed(3, sizeof *e);
    if (e == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 27, "no memory for 'e'");
        goto done;
    }
    for (int64_t i = 0; i < 3; i++) {
        const double t1 = e[i];
        const double t2 = a[i] + b[i] + c[i] + d[i];
        if (t1 == 0.0) {
            pel_raise(error, PEL_ZERO_DIVISION_ERROR, 29, "division by zero");
            goto done;
        }
        x[i] = t2 / t1;
    }
done:
    free(a);
    free(b);
    free(c);
    free(d);
    free(e);
}

/* many.py:30  def weighted(x: float64[::1], n: int64) -> float64
 * Owns two arrays, the first of which is there before anything jumps.
 */
double weighted(const double *x, int64_t x_n, int64_t n, pel_error *error)
{
    double *y = NULL;
    if (n < 0) {
        pel_raise(error, PEL_VALUE_ERROR, 31, "negative dimensions are not allowed");
        return 0.0;
    }
    double *w = pel_alloc(n, sizeof *w);
    if (w == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 31, "no memory for 'w'");
        return 0.0;
    }
    for (int64_t i = 0; i < n; i++) {
        w[i] = 1.0;
    }
    y = pel_alloc_zeroed(x_n, sizeof *y);
    if (y == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 32, "no memory for 'y'");
        goto failed;
    }
    for (int64_t i = 0; i < x_n; i++) {
        if (n == 0) {
            pel_raise(error, PEL_ZERO_DIVISION_ERROR, 34, "integer modulo by zero");
            goto failed;
        }
        y[i] = w[i % n];
    }
    const double t1 = y[0];
    free(w);
    free(y);
    return t1;
failed:
    free(w);
    free(y);
    return 0.0;
}

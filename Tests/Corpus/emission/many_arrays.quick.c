typedef signed char int8_t;
typedef short int16_t;
typedef int int32_t;
typedef long int64_t;
typedef unsigned char uint8_t;
typedef unsigned short uint16_t;
typedef unsigned int uint32_t;
typedef unsigned long uint64_t;
typedef unsigned long size_t;
typedef long ssize_t;
#define _Thread_local
#define bool _Bool
#define true 1
#define false 0
#define NULL ((void *)0)
#define INT8_MIN (-128)
#define INT8_MAX 127
#define INT16_MIN (-32768)
#define INT16_MAX 32767
#define INT32_MIN (-2147483647 - 1)
#define INT32_MAX 2147483647
#define INT64_MIN (-9223372036854775807L - 1)
#define INT64_MAX 9223372036854775807L
#define UINT8_MAX 255
#define UINT16_MAX 65535
#define UINT32_MAX 4294967295U
#define UINT64_MAX 18446744073709551615UL
#define INFINITY 1e999
#define NAN (0.0 / 0.0)
typedef struct { double re, im; } pel_c128;
typedef struct { float re, im; } pel_c64;
typedef struct {
    unsigned gp_offset;
    unsigned fp_offset;
    char *overflow_arg_area;
    char *reg_save_area;
} va_list[1];
#define va_start(list, last) \
    (*(list) = **(va_list *)((char *)__builtin_frame_address(0) - 24))
#define va_end(list) ((void)(list))
int vsnprintf(char *, size_t, const char *, va_list);
void *malloc(size_t);
void *calloc(size_t, size_t);
void free(void *);

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
    double *a_data = NULL;
    double *b = NULL;
    double *c = NULL;
    double *d = NULL;
    double *e = NULL;
    if (n < 0) {
        pel_raise(error, PEL_VALUE_ERROR, 8, "negative dimensions are not allowed");
        return 0.0;
    }
    a_data = pel_alloc(pel_count(n, n), sizeof *a_data);
    if (a_data == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 8, "no memory for 'a'");
        return 0.0;
    }
    for (int64_t i = 0; i < n; i++) {
        for (int64_t j = 0; j < n; j++) {
            a_data[i * n + j] = 1.0;
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
        if (x_data[i * x_n1] < 0.0) {
            pel_raise(error, PEL_VALUE_ERROR, 16, "negative");
            free(scratch);
            goto failed;
        }
        const double t1 = e[i];
        const double t2 = a_data[i * n];
        const double t3 = scratch[0] + b[i] + c[i];
        const double t4 = d[i];
        if (t1 == 0.0) {
            pel_raise(error, PEL_ZERO_DIVISION_ERROR, 17, "division by zero");
            free(scratch);
            goto failed;
        }
        a_data[i * n] = t2 + (t3 + t4 / t1);
        free(scratch);
    }
    const double t5 = a_data[0];
    free(a_data);
    free(b);
    free(c);
    free(d);
    free(e);
    return t5;
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

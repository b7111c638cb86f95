/* calls.c: kernels of calls.py in C.
 * cc -O3 -march=native -fopenmp -ffp-contract=off -mno-fma -fwrapv -fno-math-errno
 *     -fno-trapping-math -c calls.c
 */
#include <inttypes.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* restrict: no array that a kernel stores into overlaps another; -Drestrict= drops it. */

/* A kernel's interface names every extent, read or not. */
#pragma GCC diagnostic ignored "-Wunused-parameter"

/* The exception classes in use; the numbers never change. */
enum {
    PEL_ASSERTION_ERROR = 2,
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

/* a // b rounds towards minus infinity; a // -1 wraps around. */
static inline int64_t pel_floordiv(int64_t a, int64_t b)
{
    if (b == -1) {
        return -a;
    }
    const int64_t r = a % b;
    return a / b - (b > 0 ? r < 0 : r > 0);
}

/* The digits of a finite number as d.ddde+xx: the fewest that strtod reads back as x. */
static inline char *pel_shortest(char *text, double x)
{
    for (int digits = 0; digits < 17; digits++) {
        snprintf(text, 32, "%.*e", digits, x);
        if (strtod(text, NULL) == x) {
            break;
        }
        char *last = strchr(text, 'e') - 1; /* at powers of two the neighbour may do */
        if (digits == 15 && *last < '9') {
            ++*last;
        }
        if (strtod(text, NULL) == x) {
            break;
        }
    }
    return text;
}

/* repr(x) of float64, written to 32 bytes at text. */
static inline char *pel_repr_f64(char *text, double x)
{
    if (x != x || x - x != 0.0) {
        return strcpy(text, x != x ? "nan" : (x < 0.0 ? "-inf" : "inf"));
    }
    const char *mark = strchr(pel_shortest(text, x), 'e');
    const int exponent = atoi(mark + 1);
    if (exponent >= -4 && exponent < 16) {
        const char *point = memchr(text, '.', (size_t)(mark - text));
        const int digits = point == NULL ? 0 : (int)(mark - point) - 1;
        snprintf(text, 32, "%.*f", digits > exponent ? digits - exponent : 1, x);
    }
    return text;
}

/* np.zeros: room for count elements that are 0, freed with free(); NULL where there is none. */
static inline void *pel_alloc_zeroed(int64_t count, size_t size)
{
    return count < 0 ? NULL : calloc(count > 0 ? (size_t)count : 1, size);
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

/* A part of an array that the caller owns: borrowed, never to be freed. */
typedef struct {
    double *data;
    int64_t n[1];
    int64_t s[1];
} view_f64_1d;

/* What halves returns. */
typedef struct {
    double f0;
    view_f64_1d view;
} halves_result;

/* A fresh array that the caller owns: free(data). Row-major, n[k] elements along axis k. */
typedef struct {
    double *data;
    int64_t n[1];
} array_f64_1d;

typedef struct {
    double *data;
    int64_t n[2];
} array_f64_2d;

/* calls.py:1  def fib(n: int64) -> int64 */
int64_t fib(int64_t n)
{
    if (n < 2) {
        return n;
    }
    return fib(n - 1) + fib(n - 2);
}

/* calls.py:6  def halves(a: float64[::1]) -> Tuple((float64, float64[::1])) */
static halves_result halves(double *a, int64_t a_n, pel_error *error)
{
    if (a_n < 2) {
        pel_raise(error, PEL_ASSERTION_ERROR, 7, "");
        return (halves_result){0};
    }
    const int64_t v_n = pel_floordiv(a_n, 2);
    double *v = a;
    return (halves_result){a[0], (view_f64_1d){.data = v, .n = {v_n}, .s = {1}}};
}

/* calls.py:12  def shout(x: float64, n: int64, b: boolean) -> None */
static void shout(double x, int64_t n, bool b)
{
    char text[32];
    printf("x is %s and 100%% %" PRId64 " %s\n", pel_repr_f64(text, x), n, b ? "True" : "False");
}

/* calls.py:16  def make(n: int64) -> float64[::1] */
static array_f64_1d make(int64_t n, pel_error *error)
{
    if (n < 0) {
        pel_raise(error, PEL_VALUE_ERROR, 17, "negative dimensions are not allowed");
        return (array_f64_1d){0};
    }
    double *out = pel_alloc_zeroed(n, sizeof *out);
    if (out == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 17, "no memory for 'out'");
        return (array_f64_1d){0};
    }
    return (array_f64_1d){.data = out, .n = {n}};
}

/* calls.py:20  def use(a: float64[::1], n: int64) -> float64 */
double use(double *a, int64_t a_n, int64_t n, pel_error *error)
{
    const halves_result t1 = halves(a, a_n, error);
    if (error->code != 0) {
        return 0.0;
    }
    const double h = t1.f0;
    const int64_t v_n = t1.view.n[0];
    double *v = t1.view.data;
    const array_f64_1d t2 = make(n, error);
    if (error->code != 0) {
        return 0.0;
    }
    double *w = t2.data;
    shout(h, v_n, true);
    const double s = (double)fib(n) + v[0];
    if (s > 10.0) {
        char text[32];
        pel_raise(error, PEL_VALUE_ERROR, 26, "too large: %s", pel_repr_f64(text, s));
        free(w);
        return 0.0;
    }
    const double t3 = s + w[0];
    free(w);
    return t3;
}

/* calls.py:30  def pick(n: int64, a: float64[::1]) -> float64[::1] */
array_f64_1d pick(int64_t n, double *a, int64_t a_n, pel_error *error)
{
    double *b_owned = NULL;
    double *b = a;
    int64_t b_n = a_n;
    b_owned = NULL;
    if (n > 3) {
        if (n < 0) {
            pel_raise(error, PEL_VALUE_ERROR, 33, "negative dimensions are not allowed");
            return (array_f64_1d){0};
        }
        b = pel_alloc(n, sizeof *b);
        b_n = n;
        if (b == NULL) {
            pel_raise(error, PEL_MEMORY_ERROR, 33, "no memory for 'b'");
            return (array_f64_1d){0};
        }
        b_owned = b;
        for (int64_t i = 0; i < b_n; i++) {
            b[i] = 2.0;
        }
    }
    if (b[0] < 0.0) {
        pel_raise(error, PEL_VALUE_ERROR, 36, "negative");
        free(b_owned);
        return (array_f64_1d){0};
    }
    const int64_t result_n = b_n;
    double *result = pel_alloc(result_n, sizeof *result);
    if (result == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 37, "no memory for an array");
        free(b_owned);
        return (array_f64_1d){0};
    }
    memcpy(result, b, (size_t)result_n * sizeof(double));
    free(b_owned);
    b_owned = NULL;
    return (array_f64_1d){.data = result, .n = {result_n}};
}

/* calls.py:40  def sweep(a: float64[:, ::1], steps: int64) -> float64[:, ::1] */
array_f64_2d sweep(const double *a_data, int64_t a_n0, int64_t a_n1, int64_t steps,
                   pel_error *error)
{
    double *u_data = pel_alloc(a_n0 * a_n1, sizeof *u_data);
    int64_t u_n0 = a_n0;
    int64_t u_n1 = a_n1;
    if (u_data == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 41, "no memory for 'u'");
        return (array_f64_2d){0};
    }
    memcpy(u_data, a_data, (size_t)(u_n0 * u_n1) * sizeof(double));
    for (int64_t t = 0; t < steps; t++) {
        double *v_data = pel_alloc(a_n0 * a_n1, sizeof *v_data);
        if (v_data == NULL) {
            pel_raise(error, PEL_MEMORY_ERROR, 43, "no memory for 'v'");
            free(u_data);
            return (array_f64_2d){0};
        }
        double (*v)[a_n1] = (double (*)[a_n1])v_data;
        for (int64_t i = 0; i < a_n0; i++) {
            v[i][1] = u_data[i * u_n1];
        }
        free(u_data);
        u_data = v_data;
        u_n0 = a_n0;
        u_n1 = a_n1;
    }
    return (array_f64_2d){.data = u_data, .n = {u_n0, u_n1}};
}

/* calls.py:50  def histogram(b: int64[::1], h: int64[::1], m: float64[::1]) -> None */
void histogram(const int64_t *restrict b, int64_t b_n, int64_t *restrict h, int64_t h_n,
               double *restrict m, int64_t m_n)
{
    #pragma omp parallel for if(b_n > 4096)
    for (int64_t i = 0; i < b_n; i++) {
        const int64_t t1 = b[i];
        #pragma omp atomic
        h[t1] += 1;
        #pragma omp critical
        m[0] = pel_maximum_f64(m[0], 1.0);
    }
}

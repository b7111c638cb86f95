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
int omp_get_thread_num(void);
int omp_get_num_threads(void);
void GOMP_critical_start(void);
void GOMP_critical_end(void);
void GOMP_parallel(void (*)(void *), void *, unsigned, unsigned);
double sqrt(double);
void *memcpy(void *, const void *, size_t);

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

typedef struct {
    const int64_t *x;
    int64_t x_n;
    int64_t total;
} ssum_loop1_shared;

/* The iterations of a loop of ssum that one thread runs. */
static void ssum_loop1(void *pel_data)
{
    ssum_loop1_shared *pel_shared = pel_data;
    const int64_t *x = pel_shared->x;
    int64_t x_n = pel_shared->x_n;
    int64_t total = 0;
    const int64_t pel_thread = omp_get_thread_num();
    const int64_t pel_threads = omp_get_num_threads();
    for (int64_t i = pel_thread * x_n / pel_threads;
         i < (pel_thread + 1) * x_n / pel_threads; i++) {
        const int64_t items = x[i];
        total += items;
    }
    GOMP_critical_start();
    pel_shared->total += total;
    GOMP_critical_end();
}

/* samples.py:8  def ssum(x: int64[::1]) -> int64
 * Sum of all elements.
 */
int64_t ssum(const int64_t *x, int64_t x_n)
{
    int64_t total = 0;
    ssum_loop1_shared loop1 = {x, x_n, total};
    GOMP_parallel(ssum_loop1, &loop1, x_n > 16384 ? 0 : 1, 0);
    total = loop1.total;
    return total;
}

typedef struct {
    int64_t i_count;
    double *m_parts;
    const double *x;
} peak_loop1_shared;

/* The iterations of a loop of peak that one thread runs. */
static void peak_loop1(void *pel_data)
{
    peak_loop1_shared *pel_shared = pel_data;
    int64_t i_count = pel_shared->i_count;
    double *m_parts = pel_shared->m_parts;
    const double *x = pel_shared->x;
    const int64_t pel_thread = omp_get_thread_num();
    const int64_t pel_threads = omp_get_num_threads();
    for (int64_t b = pel_thread * PEL_BLOCKS / pel_threads;
         b < (pel_thread + 1) * PEL_BLOCKS / pel_threads; b++) {
        double m_part = -INFINITY;
        for (int64_t i = 1 + b * i_count / PEL_BLOCKS;
             i < 1 + (b + 1) * i_count / PEL_BLOCKS; i++) {
            if (x[i] > m_part) { /* a comparison is a reduction too */
                m_part = x[i];
            }
        }
        m_parts[b] = m_part;
    }
}

/* samples.py:22  def peak(x: float64[::1]) -> float64 */
double peak(const double *x, int64_t x_n)
{
    double m = x[0];
    double m_parts[PEL_BLOCKS];
    const int64_t i_count = x_n - 1;
    peak_loop1_shared loop1 = {i_count, m_parts, x};
    GOMP_parallel(peak_loop1, &loop1, i_count > 2048 ? 0 : 1, 0);
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

typedef struct {
    double *dst_data;
    int64_t dst_n1;
    int64_t m;
    int64_t n;
    double *src_data;
    int64_t src_n1;
} smooth_loop1_shared;

/* The iterations of a loop of smooth that one thread runs. */
static void smooth_loop1(void *pel_data)
{
    smooth_loop1_shared *pel_shared = pel_data;
    double *dst_data = pel_shared->dst_data;
    int64_t dst_n1 = pel_shared->dst_n1;
    int64_t m = pel_shared->m;
    int64_t n = pel_shared->n;
    double *src_data = pel_shared->src_data;
    int64_t src_n1 = pel_shared->src_n1;
    const int64_t pel_thread = omp_get_thread_num();
    const int64_t pel_threads = omp_get_num_threads();
    const int64_t i_count = n - 2;
    for (int64_t i = 1 + pel_thread * i_count / pel_threads;
         i < 1 + (pel_thread + 1) * i_count / pel_threads; i++) {
        for (int64_t j = 1; j < m - 1; j++) {
            /* five-point average */
            dst_data[i * dst_n1 + j] = 0.2
                                       * (src_data[i * src_n1 + j] + src_data[(i - 1) * src_n1 + j]
                                          + src_data[(i + 1) * src_n1 + j]
                                          + src_data[i * src_n1 + (j - 1)]
                                          + src_data[i * src_n1 + (j + 1)]);
        }
    }
}

/* samples.py:62  def smooth(src: float64[:, ::1], dst: float64[:, ::1], steps: int64) -> None
 * Average each inner cell with its four neighbours.
 */
void smooth(double *src_data, int64_t src_n0, int64_t src_n1,
            double *dst_data, int64_t dst_n0, int64_t dst_n1, int64_t steps, pel_error *error)
{
    const int64_t n = src_n0;
    const int64_t m = src_n1;
    for (int64_t t = 0; t < steps; t++) {
        smooth_loop1_shared loop1 = {dst_data, dst_n1, m, n, src_data, src_n1};
        GOMP_parallel(smooth_loop1, &loop1, n * m > 2048 ? 0 : 1, 0);
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
    const int64_t k_1 = k < 0 ? k + a_n1 : k; /* negative counts from the end */
    double sum = 0.0;
    for (int64_t i = 0; i < a_n0; i++) {
        sum += a_data[i * a_n1 + k_1] * a_data[i * a_n1 + k_1];
    }
    return sqrt(sum);
}

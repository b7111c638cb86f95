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
int omp_get_thread_num(void);
int omp_get_num_threads(void);
void GOMP_parallel(void (*)(void *), void *, unsigned, unsigned);

/* Parts of a parallel reduction, combined in order: threads do not change the result. */
enum {
    PEL_BLOCKS = 64,
};

/* Functions over many elements, compiled ahead; the loader sets the pointers. */
static void (*pel_fill_f64)(double *, double, int64_t);

void pel_share_strips(void *(*operation)(const char *),
                      void *(*vector)(const char *, int))
{
    pel_fill_f64 = operation("fill_f64");
    (void)vector;
}

/* min(a, b) of int64: b if b < a, else a. */
static inline int64_t pel_min(int64_t a, int64_t b)
{
    return b < a ? b : a;
}

/* shaping.py:5  def scaled(a: float64[:, ::1], b: float64[:, ::1]) -> None */
void scaled(double *a_data, int64_t a_n0, int64_t a_n1,
            const double *b_data, int64_t b_n0, int64_t b_n1)
{
    /* down the column */
    /* interchanged: 'j' is innermost, since elements lie side by side along it */
    for (int64_t i = 0; i < a_n0; i++) {
        /* column by column */
        for (int64_t j = 0; j < a_n1; j++) {
            a_data[i * a_n1 + j] = b_data[i * b_n1 + j];
        }
    }
}

typedef struct {
    double *a_data;
    int64_t a_n0;
    int64_t a_n1;
} shared_loop1_shared;

/* The iterations of a loop of shared that one thread runs. */
static void shared_loop1(void *pel_data)
{
    shared_loop1_shared *pel_shared = pel_data;
    double *a_data = pel_shared->a_data;
    int64_t a_n0 = pel_shared->a_n0;
    int64_t a_n1 = pel_shared->a_n1;
    const int64_t pel_thread = omp_get_thread_num();
    const int64_t pel_threads = omp_get_num_threads();
    for (int64_t i = pel_thread * a_n0 / pel_threads;
         i < (pel_thread + 1) * a_n0 / pel_threads; i++) {
        if (a_n1 >= 16) {
            for (int64_t pel_start = 0; pel_start < a_n1; pel_start += 256) {
                const int64_t pel_count = a_n1 - pel_start < 256 ? a_n1 - pel_start : 256;
                pel_fill_f64(a_data + (i * a_n1 + pel_start), 0.0, pel_count);
            }
        } else {
            for (int64_t j = 0; j < a_n1; j++) {
                a_data[i * a_n1 + j] = 0.0;
            }
        }
    }
}

/* shaping.py:12  def shared(a: float64[:, ::1]) -> None */
void shared(double *a_data, int64_t a_n0, int64_t a_n1)
{
    /* interchanged: 'j' is innermost, since elements lie side by side along it */
    shared_loop1_shared loop1 = {a_data, a_n0, a_n1};
    GOMP_parallel(shared_loop1, &loop1, a_n0 * a_n1 > 32768 ? 0 : 1, 0);
}

/* shaping.py:18  def transposed(a: float64[:, ::1], b: float64[:, ::1]) -> None */
void transposed(double *a_data, int64_t a_n0, int64_t a_n1,
                const double *b_data, int64_t b_n0, int64_t b_n1)
{
    /* tiled: 16 x 16 iterations at a time use lines of the cache whole */
    for (int64_t i_first = 0; i_first < a_n0; i_first += 16) {
        const int64_t i_stop = pel_min(i_first + 16, a_n0);
        for (int64_t j_first = 0; j_first < a_n1; j_first += 16) {
            const int64_t j_stop = pel_min(j_first + 16, a_n1);
            for (int64_t i = i_first; i < i_stop; i++) {
                for (int64_t j = j_first; j < j_stop; j++) {
                    a_data[i * a_n1 + j] = b_data[j * b_n1 + i];
                }
            }
        }
    }
}

typedef struct {
    double *a_data;
    int64_t a_n0;
    int64_t a_n1;
} triangle_loop1_shared;

/* The iterations of a loop of triangle that one thread runs. */
static void triangle_loop1(void *pel_data)
{
    triangle_loop1_shared *pel_shared = pel_data;
    double *a_data = pel_shared->a_data;
    int64_t a_n0 = pel_shared->a_n0;
    int64_t a_n1 = pel_shared->a_n1;
    const int64_t pel_thread = omp_get_thread_num();
    const int64_t pel_threads = omp_get_num_threads();
    for (int64_t i = pel_thread * a_n0 / pel_threads;
         i < (pel_thread + 1) * a_n0 / pel_threads; i++) {
        if (i >= 16) {
            for (int64_t pel_start = 0; pel_start < i; pel_start += 256) {
                const int64_t pel_count = i - pel_start < 256 ? i - pel_start : 256;
                pel_fill_f64(a_data + (i * a_n1 + pel_start), 0.0, pel_count);
            }
        } else {
            for (int64_t j = 0; j < i; j++) {
                a_data[i * a_n1 + j] = 0.0;
            }
        }
    }
}

typedef struct {
    int64_t *out;
    int64_t out_n;
    double *y;
} triangle_loop2_shared;

/* The iterations of a loop of triangle that one thread runs. */
static void triangle_loop2(void *pel_data)
{
    triangle_loop2_shared *pel_shared = pel_data;
    int64_t *out = pel_shared->out;
    int64_t out_n = pel_shared->out_n;
    double *y = pel_shared->y;
    const int64_t pel_thread = omp_get_thread_num();
    const int64_t pel_threads = omp_get_num_threads();
    for (int64_t k = pel_thread * out_n / pel_threads;
         k < (pel_thread + 1) * out_n / pel_threads; k++) {
        double t = y[k];
        int64_t turns = 0;
        while (t < 100.0) {
            t = t * 2.0;
            turns += 1;
        }
        out[k] = turns;
    }
}

typedef struct {
    double *a_data;
    int64_t a_n0;
    int64_t a_n1;
    double *total_parts;
} triangle_loop3_shared;

/* The iterations of a loop of triangle that one thread runs. */
static void triangle_loop3(void *pel_data)
{
    triangle_loop3_shared *pel_shared = pel_data;
    double *a_data = pel_shared->a_data;
    int64_t a_n0 = pel_shared->a_n0;
    int64_t a_n1 = pel_shared->a_n1;
    double *total_parts = pel_shared->total_parts;
    const int64_t pel_thread = omp_get_thread_num();
    const int64_t pel_threads = omp_get_num_threads();
    for (int64_t b = pel_thread * PEL_BLOCKS / pel_threads;
         b < (pel_thread + 1) * PEL_BLOCKS / pel_threads; b++) {
        double total_part = 0.0;
        for (int64_t m = b * a_n0 / PEL_BLOCKS; m < (b + 1) * a_n0 / PEL_BLOCKS; m++) {
            for (int64_t n = 0; n < m; n++) {
                total_part += a_data[m * a_n1 + n];
            }
        }
        total_parts[b] = total_part;
    }
}

/* shaping.py:24  def triangle(a: float64[:, ::1], y: float64[::1], out: int64[::1]) -> None */
void triangle(double *a_data, int64_t a_n0, int64_t a_n1, double *y, int64_t y_n,
              int64_t *out, int64_t out_n)
{
    /* shared out in turns: iterations take unequal time */
    triangle_loop1_shared loop1 = {a_data, a_n0, a_n1};
    GOMP_parallel(triangle_loop1, &loop1, a_n0 * a_n0 > 32768 ? 0 : 1, 0);
    /* shared out as threads get free: iterations take unequal time */
    triangle_loop2_shared loop2 = {out, out_n, y};
    GOMP_parallel(triangle_loop2, &loop2, 0, 0);
    double total = 0.0;
    double total_parts[PEL_BLOCKS];
    /* shared out in turns: iterations take unequal time */
    triangle_loop3_shared loop3 = {a_data, a_n0, a_n1, total_parts};
    GOMP_parallel(triangle_loop3, &loop3, a_n0 * a_n0 > 16384 ? 0 : 1, 0);
    for (int64_t b = 0; b < PEL_BLOCKS; b++) {
        total += total_parts[b];
    }
    y[0] = total;
}

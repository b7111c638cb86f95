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
int omp_get_thread_num(void);
int omp_get_num_threads(void);
void GOMP_parallel(void (*)(void *), void *, unsigned, unsigned);
double sqrt(double);
void GOMP_critical_start(void);
void GOMP_critical_end(void);

/* The exception classes in use; the numbers never change. */
enum {
    PEL_VALUE_ERROR = 13,
};

/* Parts of a parallel reduction, combined in order: threads do not change the result. */
enum {
    PEL_BLOCKS = 64,
};

/* Functions over many elements, compiled ahead; the loader sets the pointers. */
static double (*pel_sum_f64)(const double *, int64_t);

void pel_share_strips(void *(*operation)(const char *),
                      void *(*vector)(const char *, int))
{
    pel_sum_f64 = operation("sum_f64");
    (void)vector;
}

/* What a kernel raised; code 0 means nothing. */
typedef struct {
    int code;
    int line;
    char message[120];
} pel_error;

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

/* raise in a parallel loop, called under omp critical: the lowest iteration wins. */
static void pel_raise_first(pel_error *error, int64_t *first, int64_t iteration, int code, int line,
                            const char *format, ...)
{
    if (error->code == 0 || iteration < *first) {
        va_list values;
        *first = iteration;
        error->code = code;
        error->line = line;
        va_start(values, format);
        vsnprintf(error->message, sizeof error->message, format, values);
        va_end(values);
    }
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

/* A raise of a called kernel in a parallel loop, called under omp critical: as above. */
static void pel_keep_first(pel_error *error, int64_t *first, int64_t iteration,
                           const pel_error *raised)
{
    if (raised->code != 0 && (error->code == 0 || iteration < *first)) {
        *first = iteration;
        *error = *raised;
    }
}

/* len(range(start, stop, step)), for a step that is not 0. */
static inline int64_t pel_range_length(int64_t start, int64_t stop, int64_t step)
{
    if (step > 0 ? start >= stop : start <= stop) {
        return 0;
    }
    const uint64_t gap =
        step > 0 ? (uint64_t)stop - (uint64_t)start : (uint64_t)start - (uint64_t)stop;
    const uint64_t stride = step > 0 ? (uint64_t)step : 0 - (uint64_t)step;
    return (int64_t)((gap - 1) / stride + 1);
}

/* What lowest returns. */
typedef struct {
    double best;
    int64_t where;
} lowest_result;

/* What last_lowest returns. */
typedef struct {
    double best;
    int64_t where;
} last_lowest_result;

/* What count returns. */
typedef struct {
    int64_t n;
    int64_t top;
} count_result;

typedef struct {
    double *s_parts;
    const double *x;
    int64_t x_n;
} norm_loop1_shared;

/* The iterations of a loop of norm that one thread runs. */
static void norm_loop1(void *pel_data)
{
    norm_loop1_shared *pel_shared = pel_data;
    double *s_parts = pel_shared->s_parts;
    const double *x = pel_shared->x;
    int64_t x_n = pel_shared->x_n;
    const int64_t pel_thread = omp_get_thread_num();
    const int64_t pel_threads = omp_get_num_threads();
    for (int64_t b = pel_thread * PEL_BLOCKS / pel_threads;
         b < (pel_thread + 1) * PEL_BLOCKS / pel_threads; b++) {
        pel_strips s_part;
        pel_begin_strips(&s_part, b * x_n / PEL_BLOCKS, (b + 1) * x_n / PEL_BLOCKS);
        while (s_part.start < s_part.end) {
            for (int64_t i = s_part.start; i < s_part.stop; i++) {
                s_part.values[i - s_part.start] = x[i] * x[i];
            }
            pel_add_strip(&s_part);
        }
        s_parts[b] = s_part.sum;
    }
}

/* parallel.py:5  def norm(x: float64[::1]) -> float64 */
double norm(const double *x, int64_t x_n)
{
    double s = 0.0;
    double s_parts[PEL_BLOCKS];
    norm_loop1_shared loop1 = {s_parts, x, x_n};
    GOMP_parallel(norm_loop1, &loop1, x_n > 8192 ? 0 : 1, 0);
    for (int64_t b = 0; b < PEL_BLOCKS; b++) {
        s += s_parts[b];
    }
    return sqrt(s);
}

typedef struct {
    double *best_parts;
    int64_t i_count;
    int64_t *where_parts;
    const double *x;
} lowest_loop1_shared;

/* The iterations of a loop of lowest that one thread runs. */
static void lowest_loop1(void *pel_data)
{
    lowest_loop1_shared *pel_shared = pel_data;
    double *best_parts = pel_shared->best_parts;
    int64_t i_count = pel_shared->i_count;
    int64_t *where_parts = pel_shared->where_parts;
    const double *x = pel_shared->x;
    const int64_t pel_thread = omp_get_thread_num();
    const int64_t pel_threads = omp_get_num_threads();
    for (int64_t b = pel_thread * PEL_BLOCKS / pel_threads;
         b < (pel_thread + 1) * PEL_BLOCKS / pel_threads; b++) {
        double best_part = INFINITY;
        int64_t where_part = 0;
        for (int64_t i = 1 + b * i_count / PEL_BLOCKS;
             i < 1 + (b + 1) * i_count / PEL_BLOCKS; i++) {
            if (x[i] < best_part) {
                best_part = x[i];
                where_part = i;
            }
        }
        best_parts[b] = best_part;
        where_parts[b] = where_part;
    }
}

/* parallel.py:12  def lowest(x: float64[::1]) -> Tuple((float64, int64)) */
lowest_result lowest(const double *x, int64_t x_n)
{
    double best = x[0];
    int64_t where = 0;
    double best_parts[PEL_BLOCKS];
    int64_t where_parts[PEL_BLOCKS];
    const int64_t i_count = x_n - 1;
    lowest_loop1_shared loop1 = {best_parts, i_count, where_parts, x};
    GOMP_parallel(lowest_loop1, &loop1, i_count > 2048 ? 0 : 1, 0);
    for (int64_t b = 0; b < PEL_BLOCKS; b++) {
        if (best_parts[b] < best) {
            best = best_parts[b];
            where = where_parts[b];
        }
    }
    return (lowest_result){best, where};
}

typedef struct {
    bool *best_founds;
    double *best_parts;
    int64_t i_count;
    int64_t *where_parts;
    const double *x;
} last_lowest_loop1_shared;

/* The iterations of a loop of last_lowest that one thread runs. */
static void last_lowest_loop1(void *pel_data)
{
    last_lowest_loop1_shared *pel_shared = pel_data;
    bool *best_founds = pel_shared->best_founds;
    double *best_parts = pel_shared->best_parts;
    int64_t i_count = pel_shared->i_count;
    int64_t *where_parts = pel_shared->where_parts;
    const double *x = pel_shared->x;
    const int64_t pel_thread = omp_get_thread_num();
    const int64_t pel_threads = omp_get_num_threads();
    for (int64_t b = pel_thread * PEL_BLOCKS / pel_threads;
         b < (pel_thread + 1) * PEL_BLOCKS / pel_threads; b++) {
        double best_part = INFINITY;
        int64_t where_part = 0;
        bool best_found = false;
        for (int64_t i = 1 + b * i_count / PEL_BLOCKS;
             i < 1 + (b + 1) * i_count / PEL_BLOCKS; i++) {
            if (x[i] <= best_part) {
                best_part = x[i];
                best_found = true;
                where_part = i;
            }
        }
        best_parts[b] = best_part;
        where_parts[b] = where_part;
        best_founds[b] = best_found;
    }
}

/* parallel.py:22  def last_lowest(x: float64[::1]) -> Tuple((float64, int64)) */
last_lowest_result last_lowest(const double *x, int64_t x_n)
{
    double best = x[0];
    int64_t where = 0;
    double best_parts[PEL_BLOCKS];
    int64_t where_parts[PEL_BLOCKS];
    bool best_founds[PEL_BLOCKS];
    const int64_t i_count = x_n - 1;
    last_lowest_loop1_shared loop1 = {best_founds, best_parts, i_count, where_parts, x};
    GOMP_parallel(last_lowest_loop1, &loop1, i_count > 2048 ? 0 : 1, 0);
    for (int64_t b = 0; b < PEL_BLOCKS; b++) {
        if (best_founds[b] && best_parts[b] <= best) {
            best = best_parts[b];
            where = where_parts[b];
        }
    }
    return (last_lowest_result){best, where};
}

typedef struct {
    const int64_t *x;
    int64_t x_n;
    int64_t n;
    int64_t top;
} count_loop1_shared;

/* The iterations of a loop of count that one thread runs. */
static void count_loop1(void *pel_data)
{
    count_loop1_shared *pel_shared = pel_data;
    const int64_t *x = pel_shared->x;
    int64_t x_n = pel_shared->x_n;
    int64_t n = 0;
    int64_t top = INT64_MIN;
    const int64_t pel_thread = omp_get_thread_num();
    const int64_t pel_threads = omp_get_num_threads();
    for (int64_t i = pel_thread * x_n / pel_threads;
         i < (pel_thread + 1) * x_n / pel_threads; i++) {
        if (x[i] > top) {
            top = x[i];
        }
        n += 1;
    }
    GOMP_critical_start();
    pel_shared->n += n;
    if (top > pel_shared->top) {
        pel_shared->top = top;
    }
    GOMP_critical_end();
}

/* parallel.py:32  def count(x: int64[::1], lo: int64) -> Tuple((int64, int64)) */
count_result count(const int64_t *x, int64_t x_n, int64_t lo)
{
    int64_t n = 0;
    int64_t top = lo;
    /* both at once */
    count_loop1_shared loop1 = {x, x_n, n, top};
    GOMP_parallel(count_loop1, &loop1, x_n > 8192 ? 0 : 1, 0);
    n = loop1.n;
    top = loop1.top;
    return (count_result){n, top};
}

typedef struct {
    const double *x;
    int64_t x_n;
    double *y;
    double t;
} last_square_loop1_shared;

/* The iterations of a loop of last_square that one thread runs. */
static void last_square_loop1(void *pel_data)
{
    last_square_loop1_shared *pel_shared = pel_data;
    const double *x = pel_shared->x;
    int64_t x_n = pel_shared->x_n;
    double *y = pel_shared->y;
    double t;
    const int64_t pel_thread = omp_get_thread_num();
    const int64_t pel_threads = omp_get_num_threads();
    for (int64_t i = pel_thread * x_n / pel_threads;
         i < (pel_thread + 1) * x_n / pel_threads; i++) {
        t = x[i] * x[i];
        y[i] = t;
    }
    if (pel_thread == pel_threads - 1 && x_n > 0) {
        pel_shared->t = t;
    }
}

/* parallel.py:42  def last_square(x: float64[::1], y: float64[::1]) -> float64 */
double last_square(const double *x, int64_t x_n, double *y, int64_t y_n)
{
    double t = 0.0;
    if (x_n > 0) {
        last_square_loop1_shared loop1 = {x, x_n, y, t};
        GOMP_parallel(last_square_loop1, &loop1, x_n > 8192 ? 0 : 1, 0);
        t = loop1.t;
    }
    return t;
}

typedef struct {
    int64_t *first_failure;
    pel_error *loop_error;
    const double *x;
    int64_t x_n;
    double *y;
} roots_loop1_shared;

/* The iterations of a loop of roots that one thread runs. */
static void roots_loop1(void *pel_data)
{
    roots_loop1_shared *pel_shared = pel_data;
    int64_t *first_failure = pel_shared->first_failure;
    pel_error *loop_error = pel_shared->loop_error;
    const double *x = pel_shared->x;
    int64_t x_n = pel_shared->x_n;
    double *y = pel_shared->y;
    const int64_t pel_thread = omp_get_thread_num();
    const int64_t pel_threads = omp_get_num_threads();
    for (int64_t i = pel_thread * x_n / pel_threads;
         i < (pel_thread + 1) * x_n / pel_threads; i++) {
        if (x[i] < 0.0) {
            /* which one it was */
            GOMP_critical_start();
            pel_raise_first(loop_error, first_failure, i, PEL_VALUE_ERROR, 55,
                            "negative input at %ld", i);
            GOMP_critical_end();
            continue;
        }
        y[i] = sqrt(x[i]);
    }
}

/* parallel.py:52  def roots(x: float64[::1], y: float64[::1]) -> None */
void roots(const double *x, int64_t x_n, double *y, int64_t y_n, pel_error *error)
{
    pel_error loop_error = {0};
    int64_t first_failure = 0;
    roots_loop1_shared loop1 = {&first_failure, &loop_error, x, x_n, y};
    GOMP_parallel(roots_loop1, &loop1, x_n > 4096 ? 0 : 1, 0);
    if (loop_error.code != 0) {
        *error = loop_error;
        return;
    }
}

/* parallel.py:60  def checked(x: float64) -> float64 */
static double checked(double x, pel_error *error)
{
    if (x < 0.0) {
        pel_raise(error, PEL_VALUE_ERROR, 62, "negative input");
        return 0.0;
    }
    return sqrt(x);
}

typedef struct {
    double *a_data;
    int64_t a_n0;
    int64_t a_n1;
    int64_t *first_failure;
    pel_error *loop_error;
    double *s_parts;
} row_roots_loop1_shared;

/* The iterations of a loop of row_roots that one thread runs. */
static void row_roots_loop1(void *pel_data)
{
    row_roots_loop1_shared *pel_shared = pel_data;
    double *a_data = pel_shared->a_data;
    int64_t a_n0 = pel_shared->a_n0;
    int64_t a_n1 = pel_shared->a_n1;
    int64_t *first_failure = pel_shared->first_failure;
    pel_error *loop_error = pel_shared->loop_error;
    double *s_parts = pel_shared->s_parts;
    const int64_t pel_thread = omp_get_thread_num();
    const int64_t pel_threads = omp_get_num_threads();
    for (int64_t b = pel_thread * PEL_BLOCKS / pel_threads;
         b < (pel_thread + 1) * PEL_BLOCKS / pel_threads; b++) {
        double s_part = 0.0;
        for (int64_t i = b * a_n0 / PEL_BLOCKS; i < (b + 1) * a_n0 / PEL_BLOCKS; i++) {
            pel_error raised = {0};
            for (int64_t j = 0; j < a_n1; j++) {
                const double r = checked(a_data[i * a_n1 + j], &raised);
                if (raised.code != 0) {
                    GOMP_critical_start();
                    pel_keep_first(loop_error, first_failure, i, &raised);
                    GOMP_critical_end();
                    goto next_1;
                }
                a_data[i * a_n1 + j] = r;
                s_part += r;
            }
        next_1:;
        }
        s_parts[b] = s_part;
    }
}

/* parallel.py:66  def row_roots(a: float64[:, ::1]) -> float64 */
double row_roots(double *a_data, int64_t a_n0, int64_t a_n1, pel_error *error)
{
    double s = 0.0;
    pel_error loop_error = {0};
    int64_t first_failure = 0;
    double s_parts[PEL_BLOCKS];
    row_roots_loop1_shared loop1 = {a_data, a_n0, a_n1, &first_failure, &loop_error, s_parts};
    GOMP_parallel(row_roots_loop1, &loop1, a_n0 * a_n1 > 4096 ? 0 : 1, 0);
    for (int64_t b = 0; b < PEL_BLOCKS; b++) {
        s += s_parts[b];
    }
    if (loop_error.code != 0) {
        *error = loop_error;
        return 0.0;
    }
    return s;
}

typedef struct {
    double *x;
    int64_t x_n;
} evens_loop1_shared;

/* The iterations of a loop of evens that one thread runs. */
static void evens_loop1(void *pel_data)
{
    evens_loop1_shared *pel_shared = pel_data;
    double *x = pel_shared->x;
    int64_t x_n = pel_shared->x_n;
    const int64_t pel_thread = omp_get_thread_num();
    const int64_t pel_threads = omp_get_num_threads();
    const int64_t i_count = pel_range_length(0, x_n, 2);
    for (int64_t k = pel_thread * i_count / pel_threads;
         k < (pel_thread + 1) * i_count / pel_threads; k++) {
        const int64_t i = k * 2;
        x[i] = 1.0;
    }
}

/* parallel.py:80  def evens(x: float64[::1]) -> None */
void evens(double *x, int64_t x_n)
{
    evens_loop1_shared loop1 = {x, x_n};
    GOMP_parallel(evens_loop1, &loop1, 0, 0);
    /* serial: x[i] depends on x[i - 1] */
    for (int64_t i = 1; i < x_n; i++) {
        x[i] = x[i - 1];
    }
}

typedef struct {
    int64_t i_count;
    int64_t lo;
    float *s_parts;
    const float *x;
    int64_t x_s;
} even_sum_loop1_shared;

/* The iterations of a loop of even_sum that one thread runs. */
static void even_sum_loop1(void *pel_data)
{
    even_sum_loop1_shared *pel_shared = pel_data;
    int64_t i_count = pel_shared->i_count;
    int64_t lo = pel_shared->lo;
    float *s_parts = pel_shared->s_parts;
    const float *x = pel_shared->x;
    int64_t x_s = pel_shared->x_s;
    const int64_t pel_thread = omp_get_thread_num();
    const int64_t pel_threads = omp_get_num_threads();
    for (int64_t b = pel_thread * PEL_BLOCKS / pel_threads;
         b < (pel_thread + 1) * PEL_BLOCKS / pel_threads; b++) {
        float s_part = 0.0f;
        for (int64_t k = b * i_count / PEL_BLOCKS; k < (b + 1) * i_count / PEL_BLOCKS; k++) {
            const int64_t i = lo + k * 2;
            s_part += x[i * x_s];
        }
        s_parts[b] = s_part;
    }
}

/* parallel.py:90  def even_sum(x: float32[:], lo: int64) -> float32 */
float even_sum(const float *x, int64_t x_n, int64_t x_s, int64_t lo)
{
    float s = 1.5f;
    float s_parts[PEL_BLOCKS];
    const int64_t i_count = pel_range_length(lo, x_n, 2);
    even_sum_loop1_shared loop1 = {i_count, lo, s_parts, x, x_s};
    GOMP_parallel(even_sum_loop1, &loop1, 0, 0);
    for (int64_t b = 0; b < PEL_BLOCKS; b++) {
        s += s_parts[b];
    }
    return s;
}

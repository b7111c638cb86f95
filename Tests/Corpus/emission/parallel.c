/* parallel.c: kernels of parallel.py in C.
 * cc -O3 -march=native -fopenmp -ffp-contract=off -mno-fma -fwrapv -fno-math-errno
 *     -fno-trapping-math -c parallel.c
 */
#include <inttypes.h>
#include <math.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

/* restrict: no array that a kernel stores into overlaps another; -Drestrict= drops it. */

/* A kernel's interface names every extent, read or not. */
#pragma GCC diagnostic ignored "-Wunused-parameter"

/* The exception classes in use; the numbers never change. */
enum {
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

/* parallel.py:5  def norm(x: float64[::1]) -> float64 */
double norm(const double *x, int64_t x_n)
{
    double s = 0.0;
    double s_parts[PEL_BLOCKS];
    #pragma omp parallel for if(x_n > 8192)
    for (int64_t b = 0; b < PEL_BLOCKS; b++) {
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
    for (int64_t b = 0; b < PEL_BLOCKS; b++) {
        s += s_parts[b];
    }
    return sqrt(s);
}

/* parallel.py:12  def lowest(x: float64[::1]) -> Tuple((float64, int64)) */
lowest_result lowest(const double *x, int64_t x_n)
{
    double best = x[0];
    int64_t where = 0;
    double best_parts[PEL_BLOCKS];
    int64_t where_parts[PEL_BLOCKS];
    const int64_t i_count = x_n - 1;
    #pragma omp parallel for if(i_count > 2048)
    for (int64_t b = 0; b < PEL_BLOCKS; b++) {
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
    for (int64_t b = 0; b < PEL_BLOCKS; b++) {
        if (best_parts[b] < best) {
            best = best_parts[b];
            where = where_parts[b];
        }
    }
    return (lowest_result){best, where};
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
    #pragma omp parallel for if(i_count > 2048)
    for (int64_t b = 0; b < PEL_BLOCKS; b++) {
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
    for (int64_t b = 0; b < PEL_BLOCKS; b++) {
        if (best_founds[b] && best_parts[b] <= best) {
            best = best_parts[b];
            where = where_parts[b];
        }
    }
    return (last_lowest_result){best, where};
}

/* parallel.py:32  def count(x: int64[::1], lo: int64) -> Tuple((int64, int64)) */
count_result count(const int64_t *x, int64_t x_n, int64_t lo)
{
    int64_t n = 0;
    int64_t top = lo;
    /* both at once */
    #pragma omp parallel for if(x_n > 8192) reduction(+:n) reduction(max:top)
    for (int64_t i = 0; i < x_n; i++) {
        if (x[i] > top) {
            top = x[i];
        }
        n += 1;
    }
    return (count_result){n, top};
}

/* parallel.py:42  def last_square(x: float64[::1], y: float64[::1]) -> float64 */
double last_square(const double *restrict x, int64_t x_n, double *restrict y, int64_t y_n)
{
    double t = 0.0;
    if (x_n > 0) {
        #pragma omp parallel for if(x_n > 8192) lastprivate(t)
        for (int64_t i = 0; i < x_n; i++) {
            t = x[i] * x[i];
            y[i] = t;
        }
    }
    return t;
}

/* parallel.py:52  def roots(x: float64[::1], y: float64[::1]) -> None */
void roots(const double *restrict x, int64_t x_n, double *restrict y, int64_t y_n,
           pel_error *error)
{
    pel_error loop_error = {0};
    int64_t first_failure = 0;
    #pragma omp parallel for if(x_n > 4096)
    for (int64_t i = 0; i < x_n; i++) {
        if (x[i] < 0.0) {
            /* which one it was */
            #pragma omp critical
            pel_raise_first(&loop_error, &first_failure, i, PEL_VALUE_ERROR, 55,
                            "negative input at %" PRId64, i);
            continue;
        }
        y[i] = sqrt(x[i]);
    }
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

/* parallel.py:66  def row_roots(a: float64[:, ::1]) -> float64 */
double row_roots(double *a_data, int64_t a_n0, int64_t a_n1, pel_error *error)
{
    double (*a)[a_n1] = (double (*)[a_n1])a_data;
    double s = 0.0;
    pel_error loop_error = {0};
    int64_t first_failure = 0;
    double s_parts[PEL_BLOCKS];
    #pragma omp parallel for if(a_n0 * a_n1 > 4096)
    for (int64_t b = 0; b < PEL_BLOCKS; b++) {
        double s_part = 0.0;
        for (int64_t i = b * a_n0 / PEL_BLOCKS; i < (b + 1) * a_n0 / PEL_BLOCKS; i++) {
            pel_error raised = {0};
            for (int64_t j = 0; j < a_n1; j++) {
                const double r = checked(a[i][j], &raised);
                if (raised.code != 0) {
                    #pragma omp critical
                    pel_keep_first(&loop_error, &first_failure, i, &raised);
                    goto next_1;
                }
                a[i][j] = r;
                s_part += r;
            }
        next_1:;
        }
        s_parts[b] = s_part;
    }
    for (int64_t b = 0; b < PEL_BLOCKS; b++) {
        s += s_parts[b];
    }
    if (loop_error.code != 0) {
        *error = loop_error;
        return 0.0;
    }
    return s;
}

/* parallel.py:80  def evens(x: float64[::1]) -> None */
void evens(double *x, int64_t x_n)
{
    #pragma omp parallel for
    for (int64_t i = 0; i < x_n; i += 2) {
        x[i] = 1.0;
    }
    /* serial: x[i] depends on x[i - 1] */
    for (int64_t i = 1; i < x_n; i++) {
        x[i] = x[i - 1];
    }
}

/* parallel.py:90  def even_sum(x: float32[:], lo: int64) -> float32 */
float even_sum(const float *x, int64_t x_n, int64_t x_s, int64_t lo)
{
    float s = 1.5f;
    float s_parts[PEL_BLOCKS];
    const int64_t i_count = pel_range_length(lo, x_n, 2);
    #pragma omp parallel for
    for (int64_t b = 0; b < PEL_BLOCKS; b++) {
        float s_part = 0.0f;
        for (int64_t k = b * i_count / PEL_BLOCKS; k < (b + 1) * i_count / PEL_BLOCKS; k++) {
            const int64_t i = lo + k * 2;
            s_part += x[i * x_s];
        }
        s_parts[b] = s_part;
    }
    for (int64_t b = 0; b < PEL_BLOCKS; b++) {
        s += s_parts[b];
    }
    return s;
}

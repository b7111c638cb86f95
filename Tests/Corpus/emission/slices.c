/* slices.c: kernels of slices.py in C.
 * cc -O3 -march=native -fopenmp -ffp-contract=off -mno-fma -fwrapv -fno-math-errno
 *     -fno-trapping-math -c slices.c
 */
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* restrict: no array that a kernel stores into overlaps another; -Drestrict= drops it. */

/* The exception classes in use; the numbers never change. */
enum {
    PEL_MEMORY_ERROR = 6,
    PEL_VALUE_ERROR = 13,
};

/* What a kernel raised; code 0 means nothing. */
typedef struct {
    int code;
    int line;
    char message[120];
} pel_error;

/* len(a[start:stop]) of an axis of n elements, for bounds that count from the front. */
static inline int64_t pel_slice_length(int64_t start, int64_t stop, int64_t n)
{
    const int64_t first = start < 0 ? 0 : start;
    const int64_t end = stop < n ? stop : n;
    return first < end ? end - first : 0;
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

/* i, moved into low ... high. */
static inline int64_t pel_clip(int64_t i, int64_t low, int64_t high)
{
    return i < low ? low : (i > high ? high : i);
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

/* max(a, b) of int64: b if b > a, else a. */
static inline int64_t pel_max(int64_t a, int64_t b)
{
    return b > a ? b : a;
}

/* a[i:] and a[:i]: a negative bound counts from the end; then it is moved into 0 ... n. */
static inline int64_t pel_slice_bound(int64_t i, int64_t n)
{
    const int64_t wrapped = i < 0 ? i + n : i;
    return wrapped < 0 ? 0 : (wrapped > n ? n : wrapped);
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

/* A fresh array that the caller owns: free(data). Row-major, n[k] elements along axis k. */
typedef struct {
    double *data;
    int64_t n[1];
} array_f64_1d;

/* slices.py:6  def diffuse(field: float64[:, ::1], result: float64[:, ::1],
 *     coefficient: float64[:, ::1]) -> None
 * Horizontal diffusion with a limited flux, as weather models have it.
 */
void diffuse(const double *restrict field_data, int64_t field_n0, int64_t field_n1,
             double *restrict result_data, int64_t result_n0, int64_t result_n1,
             const double *restrict coefficient_data,
             int64_t coefficient_n0, int64_t coefficient_n1, pel_error *error)
{
    const double (*field)[field_n1] = (const double (*)[field_n1])field_data;
    double (*result)[result_n1] = (double (*)[result_n1])result_data;
    const double (*coefficient)[coefficient_n1] =
        (const double (*)[coefficient_n1])coefficient_data;
    const int64_t n = result_n0;
    const int64_t m = result_n1;
    const int64_t lap_n0 = pel_slice_length(1, n + 3, field_n0);
    const int64_t lap_n1 = pel_slice_length(1, m + 3, field_n1);
    const int64_t t1 = pel_slice_length(2, n + 4, field_n0);
    if (t1 != lap_n0) {
        pel_raise(error, PEL_VALUE_ERROR, 9,
                  "operands could not be broadcast together with shapes %s %s",
                  pel_shape(2, (int64_t[]){lap_n0, lap_n1}).text,
                  pel_shape(2, (int64_t[]){t1, lap_n1}).text);
        return;
    }
    const int64_t t2 = pel_clip(n + 2, 0, field_n0);
    if (t2 != lap_n0) {
        pel_raise(error, PEL_VALUE_ERROR, 9,
                  "operands could not be broadcast together with shapes %s %s",
                  pel_shape(2, (int64_t[]){lap_n0, lap_n1}).text,
                  pel_shape(2, (int64_t[]){t2, lap_n1}).text);
        return;
    }
    const int64_t t3 = pel_slice_length(2, m + 4, field_n1);
    if (t3 != lap_n1) {
        pel_raise(error, PEL_VALUE_ERROR, 9,
                  "operands could not be broadcast together with shapes %s %s",
                  pel_shape(2, (int64_t[]){lap_n0, lap_n1}).text,
                  pel_shape(2, (int64_t[]){lap_n0, t3}).text);
        return;
    }
    const int64_t t4 = pel_clip(m + 2, 0, field_n1);
    if (t4 != lap_n1) {
        pel_raise(error, PEL_VALUE_ERROR, 9,
                  "operands could not be broadcast together with shapes %s %s",
                  pel_shape(2, (int64_t[]){lap_n0, lap_n1}).text,
                  pel_shape(2, (int64_t[]){lap_n0, t4}).text);
        return;
    }
    double *lap_data = pel_alloc(pel_count(lap_n0, lap_n1), sizeof *lap_data);
    if (lap_data == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 9, "no memory for 'lap'");
        return;
    }
    double (*lap)[lap_n1] = (double (*)[lap_n1])lap_data;
    for (int64_t i = 0; i < lap_n0; i++) {
        for (int64_t j = 0; j < lap_n1; j++) {
            lap[i][j] = 4.0 * field[i + 1][j + 1]
                        - (field[i + 2][j + 1] + field[i][j + 1] + field[i + 1][j + 2]
                           + field[i + 1][j]);
        }
    }
    const int64_t flux_n0 = pel_max(lap_n0 - 1, 0);
    const int64_t flux_n1 = pel_slice_length(1, m + 1, lap_n1);
    double *flux_data = pel_alloc(pel_count(flux_n0, flux_n1), sizeof *flux_data);
    if (flux_data == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 15, "no memory for 'flux'");
        free(lap_data);
        return;
    }
    double (*flux)[flux_n1] = (double (*)[flux_n1])flux_data;
    for (int64_t i = 0; i < flux_n0; i++) {
        for (int64_t j = 0; j < flux_n1; j++) {
            flux[i][j] = lap[i + 1][j + 1] - lap[i][j + 1];
        }
    }
    /* no flux up the gradient */
    const int64_t t5 = pel_slice_length(2, n + 3, field_n0);
    const int64_t t6 = pel_slice_length(2, m + 2, field_n1);
    if (t5 != flux_n0 || t6 != flux_n1) {
        pel_raise(error, PEL_VALUE_ERROR, 17,
                  "operands could not be broadcast together with shapes %s %s",
                  pel_shape(2, (int64_t[]){flux_n0, flux_n1}).text,
                  pel_shape(2, (int64_t[]){t5, t6}).text);
        free(lap_data);
        free(flux_data);
        return;
    }
    const int64_t t7 = pel_slice_length(1, n + 2, field_n0);
    if (t7 != flux_n0) {
        pel_raise(error, PEL_VALUE_ERROR, 17,
                  "operands could not be broadcast together with shapes %s %s",
                  pel_shape(2, (int64_t[]){flux_n0, flux_n1}).text,
                  pel_shape(2, (int64_t[]){t7, t6}).text);
        free(lap_data);
        free(flux_data);
        return;
    }
    for (int64_t i = 0; i < flux_n0; i++) {
        for (int64_t j = 0; j < flux_n1; j++) {
            if (flux[i][j] * (field[i + 2][j + 2] - field[i + 1][j + 2]) > 0.0) {
                flux[i][j] = 0.0;
            }
        }
    }
    const int64_t t8 = pel_slice_length(2, n + 2, field_n0);
    if (coefficient_n0 != t8 || coefficient_n1 != t6) {
        pel_raise(error, PEL_VALUE_ERROR, 18,
                  "operands could not be broadcast together with shapes %s %s",
                  pel_shape(2, (int64_t[]){t8, t6}).text,
                  pel_shape(2, (int64_t[]){coefficient_n0, coefficient_n1}).text);
        free(lap_data);
        free(flux_data);
        return;
    }
    const int64_t t9 = pel_max(flux_n0 - 1, 0);
    if (t9 != t8 || flux_n1 != t6) {
        pel_raise(error, PEL_VALUE_ERROR, 18,
                  "operands could not be broadcast together with shapes %s %s",
                  pel_shape(2, (int64_t[]){t8, t6}).text,
                  pel_shape(2, (int64_t[]){t9, flux_n1}).text);
        free(lap_data);
        free(flux_data);
        return;
    }
    if (t8 != result_n0 || t6 != result_n1) {
        pel_raise(error, PEL_VALUE_ERROR, 18,
                  "could not broadcast input array from shape %s into shape %s",
                  pel_shape(2, (int64_t[]){t8, t6}).text,
                  pel_shape(2, (int64_t[]){result_n0, result_n1}).text);
        free(lap_data);
        free(flux_data);
        return;
    }
    /* result[:, :] = ... */
    for (int64_t i = 0; i < result_n0; i++) {
        for (int64_t j = 0; j < result_n1; j++) {
            result[i][j] = field[i + 2][j + 2] - coefficient[i][j] * (flux[i + 1][j] - flux[i][j]);
        }
    }
    free(lap_data);
    free(flux_data);
}

/* slices.py:22  def tail(a: float64[:, ::1], k: int64) -> float64[:]
 * The means of the columns from k on; no copy for the caller.
 */
array_f64_1d tail(const double *a_data, int64_t a_n0, int64_t a_n1, int64_t k, pel_error *error)
{
    const double (*a)[a_n1] = (const double (*)[a_n1])a_data;
    const int64_t t1 = pel_slice_bound(k, a_n1);
    const int64_t result_n = pel_range_length(t1, a_n1, 1);
    double *result = pel_alloc(result_n, sizeof *result);
    if (result == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 24, "no memory for an array");
        return (array_f64_1d){0};
    }
    for (int64_t i = 0; i < result_n; i++) {
        result[i] = 0.0;
    }
    for (int64_t j = 0; j < a_n0; j++) {
        for (int64_t i = 0; i < result_n; i++) {
            result[i] += a[j][i + t1];
        }
    }
    for (int64_t i = 0; i < result_n; i++) {
        result[i] /= (double)a_n0;
    }
    return (array_f64_1d){.data = result, .n = {result_n}};
}

/* slices.py:28  def part(a: float64[:, ::1], k: int64, stop: int64) -> float64[:]
 * The sums of some of the columns.
 */
array_f64_1d part(const double *a_data, int64_t a_n0, int64_t a_n1, int64_t k, int64_t stop,
                  pel_error *error)
{
    const double (*a)[a_n1] = (const double (*)[a_n1])a_data;
    const int64_t t1 = pel_slice_bound(k, a_n1);
    const int64_t result_n = pel_range_length(t1, pel_slice_bound(stop, a_n1), 1);
    double *result = pel_alloc(result_n, sizeof *result);
    if (result == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 30, "no memory for an array");
        return (array_f64_1d){0};
    }
    for (int64_t i = 0; i < result_n; i++) {
        result[i] = 0.0;
    }
    for (int64_t j = 0; j < a_n0; j++) {
        for (int64_t i = 0; i < result_n; i++) {
            result[i] += a[j][i + t1];
        }
    }
    return (array_f64_1d){.data = result, .n = {result_n}};
}

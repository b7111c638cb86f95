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
void *calloc(size_t, size_t);
void *malloc(size_t);
double hypot(double, double);
void free(void *);
int omp_get_thread_num(void);
int omp_get_num_threads(void);
void GOMP_critical_start(void);
void GOMP_critical_end(void);
void GOMP_parallel(void (*)(void *), void *, unsigned, unsigned);

/* The exception classes in use; the numbers never change. */
enum {
    PEL_MEMORY_ERROR = 6,
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

/* a * b elements, for extents; -1 if one is negative or there is no int64 for the product. */
static inline int64_t pel_count(int64_t a, int64_t b)
{
    return a < 0 || b < 0 || (b > 0 && a > INT64_MAX / b) ? -1 : a * b;
}

/* np.empty: room for count elements, freed with free(); NULL where there is none. */
static inline void *pel_alloc(int64_t count, size_t size)
{
    if (count < 0 || (uint64_t)count > (uint64_t)INT64_MAX / size) {
        return NULL;
    }
    return malloc(count > 0 ? (size_t)count * size : 1);
}

/* complex(re, im) of complex128. */
static inline pel_c128 pel_make_c128(double re, double im)
{
    pel_c128 z;
    z.re = re;
    z.im = im;
    return z;
}

/* a * b of complex128, by the four products. */
static inline pel_c128 pel_multiply_c128(pel_c128 a, pel_c128 b)
{
    return pel_make_c128(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re);
}

/* abs(a) of complex128. */
static inline double pel_abs_c128(pel_c128 a)
{
    return hypot(a.re, a.im);
}

/* a.conjugate() of complex128. */
static inline pel_c128 pel_conjugate_c128(pel_c128 a)
{
    return pel_make_c128(a.re, -a.im);
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

/* a[i]: a negative index counts from the end, once; few are, so a jump beats a choice. */
static inline int64_t pel_wrap_index(int64_t i, int64_t n)
{
#ifdef __TINYC__
    return i < 0 ? i + n : i;
#else
    return __builtin_expect_with_probability(i < 0, 0, 0.999) ? i + n : i;
#endif
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

/* max(a, b) of int64: b if b > a, else a. */
static inline int64_t pel_max(int64_t a, int64_t b)
{
    return b > a ? b : a;
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

/* A fresh array that the caller owns: free(data). Row-major, n[k] elements along axis k. */
typedef struct {
    double *data;
    int64_t n[2];
} array_f64_2d;

/* What counts returns. */
typedef struct {
    array_f64_2d a;
    array_f64_2d b;
    int64_t total;
} counts_result;

/* What rotate returns. */
typedef struct {
    double f0;
    pel_c128 f1;
} rotate_result;

/* What compare returns. */
typedef struct {
    bool f0;
    bool f1;
    bool f2;
    bool f3;
} compare_result;

/* What sums returns. */
typedef struct {
    int64_t sum_of_the_first_array;
    double sum_of_the_second_array;
    int64_t largest_of_all;
} sums_result;

/* names.py:6  def _Bool(signed: int64, unsigned: int64, int: int64) -> int64
 * Returns what words of C can be called in Python.
 */
int64_t _Bool_1(int64_t signed_1, int64_t unsigned_1, int64_t int_1)
{
    const int64_t long_1 = signed_1 + 1;
    return long_1 * unsigned_1 - int_1;
}

/* names.py:13  def counts(h: int64, w: int64) -> Tuple((float64[:, ::1], float64[:, ::1],
 *     int64))
 */
counts_result counts(int64_t h, int64_t w, pel_error *error)
{
    if (h < 0 || w < 0) {
        pel_raise(error, PEL_VALUE_ERROR, 14, "negative dimensions are not allowed");
        return (counts_result){0};
    }
    double *a_data = pel_alloc_zeroed(pel_count(h, w), sizeof *a_data);
    if (a_data == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 14, "no memory for 'a'");
        return (counts_result){0};
    }
    for (int64_t _ = 0; _ < h; _++) {
        for (int64_t _1 = 0; _1 < w; _1++) {
            a_data[0] += 1.0;
        }
    }
    int64_t total = 0;
    for (int64_t i = 0; i < h; i++) {
        total += i;
    }
    for (int64_t i = 0; i < w; i++) {
        for (int64_t j = 0; j < i; j++) {
            total += j;
        }
    }
    double *b_data = pel_alloc(pel_count(w, h), sizeof *b_data);
    if (b_data == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 24, "no memory for 'b'");
        free(a_data);
        return (counts_result){0};
    }
    for (int64_t i = 0; i < w; i++) {
        for (int64_t j = 0; j < h; j++) {
            b_data[i * h + j] = 1.0;
        }
    }
    return (counts_result){(array_f64_2d){.data = a_data, .n = {h, w}},
                           (array_f64_2d){.data = b_data, .n = {w, h}},
                           total};
}

/* names.py:29  def rotate(z: complex128, zs: complex64[::1], out: complex128[::1]) ->
 *     Tuple((float64, complex128))
 */
rotate_result rotate(pel_c128 z, const pel_c64 *zs, int64_t zs_n, pel_c128 *out, int64_t out_n)
{
    for (int64_t i = 0; i < zs_n; i++) {
        out[i] = pel_multiply_c128(pel_make_c128(zs[i].re, zs[i].im), z);
    }
    return (rotate_result){pel_abs_c128(z), pel_conjugate_c128(z)};
}

/* names.py:36  def compare(lo: int64, hi: int64, x: int64[::1]) -> Tuple((bool, bool, bool,
 *     bool))
 */
compare_result compare(int64_t lo, int64_t hi, const int64_t *x, int64_t x_n)
{
    return (compare_result){(lo < hi),
                            lo <= hi,
                            lo > hi,
                            pel_modulo(x[pel_wrap_index(pel_floordiv(lo + hi, 2), x_n)], 3) == 0};
}

/* names.py:41  def halves(x: int64[::1]) -> int64
 * Returns sums of halves: of places, which are never negative, and of values.
 */
int64_t halves(const int64_t *x, int64_t x_n)
{
    int64_t total = 0;
    for (int64_t i = 0; i < x_n; i++) {
        total += (i + 1) / 2 + i % 3 + pel_floordiv(x[i], 2) + pel_modulo(x[i], 3);
    }
    return total;
}

typedef struct {
    const int64_t *first_array_of_numbers;
    int64_t i_count;
    const int64_t *second_array_of_numbers;
    double *sum_of_the_second_array_parts;
    double *weights;
    int64_t sum_of_the_first_array;
    int64_t largest_of_all;
} sums_loop1_shared;

/* The iterations of a loop of sums that one thread runs. */
static void sums_loop1(void *pel_data)
{
    sums_loop1_shared *pel_shared = pel_data;
    const int64_t *first_array_of_numbers = pel_shared->first_array_of_numbers;
    int64_t i_count = pel_shared->i_count;
    const int64_t *second_array_of_numbers = pel_shared->second_array_of_numbers;
    double *sum_of_the_second_array_parts = pel_shared->sum_of_the_second_array_parts;
    double *weights = pel_shared->weights;
    int64_t sum_of_the_first_array = 0;
    int64_t largest_of_all = INT64_MIN;
    const int64_t pel_thread = omp_get_thread_num();
    const int64_t pel_threads = omp_get_num_threads();
    for (int64_t b = pel_thread * PEL_BLOCKS / pel_threads;
         b < (pel_thread + 1) * PEL_BLOCKS / pel_threads; b++) {
        pel_strips sum_of_the_second_array_part;
        pel_begin_strips(&sum_of_the_second_array_part, 1 + b * i_count / PEL_BLOCKS,
                         1 + (b + 1) * i_count / PEL_BLOCKS);
        while (sum_of_the_second_array_part.start < sum_of_the_second_array_part.end) {
            for (int64_t i = sum_of_the_second_array_part.start;
                 i < sum_of_the_second_array_part.stop; i++) {
                sum_of_the_first_array += first_array_of_numbers[i - 1];
                sum_of_the_second_array_part.values[i - sum_of_the_second_array_part.start] =
                    (double)second_array_of_numbers[i] * weights[i]
                    + weights[i - 1] * (double)(first_array_of_numbers[i] - 7);
                largest_of_all = pel_max(largest_of_all, first_array_of_numbers[i + 1]);
            }
            pel_add_strip(&sum_of_the_second_array_part);
        }
        sum_of_the_second_array_parts[b] = sum_of_the_second_array_part.sum;
    }
    GOMP_critical_start();
    pel_shared->sum_of_the_first_array += sum_of_the_first_array;
    if (largest_of_all > pel_shared->largest_of_all) {
        pel_shared->largest_of_all = largest_of_all;
    }
    GOMP_critical_end();
}

typedef struct {
    int64_t first_array_of_numbers_n;
    double *weights;
} sums_loop2_shared;

/* The iterations of a loop of sums that one thread runs. */
static void sums_loop2(void *pel_data)
{
    sums_loop2_shared *pel_shared = pel_data;
    int64_t first_array_of_numbers_n = pel_shared->first_array_of_numbers_n;
    double *weights = pel_shared->weights;
    const int64_t pel_thread = omp_get_thread_num();
    const int64_t pel_threads = omp_get_num_threads();
    for (int64_t i = pel_thread * first_array_of_numbers_n / pel_threads;
         i < (pel_thread + 1) * first_array_of_numbers_n / pel_threads; i++) {
        double total = 0.0;
        for (int64_t j = 0; j < i; j++) {
            total += weights[j];
        }
        weights[i] = total;
    }
}

/* names.py:50  def sums(first_array_of_numbers: int64[::1], second_array_of_numbers: int64[::1],
 *     weights: float64[::1]) -> Tuple((int64, float64, int64))
 */
sums_result sums(const int64_t *first_array_of_numbers, int64_t first_array_of_numbers_n,
                 const int64_t *second_array_of_numbers, int64_t second_array_of_numbers_n,
                 double *weights, int64_t weights_n)
{
    int64_t sum_of_the_first_array = 0;
    double sum_of_the_second_array = 0.0;
    int64_t largest_of_all = 0;
    double sum_of_the_second_array_parts[PEL_BLOCKS];
    const int64_t i_count = first_array_of_numbers_n - 2;
    sums_loop1_shared loop1 =
        {first_array_of_numbers, i_count, second_array_of_numbers, sum_of_the_second_array_parts, weights, sum_of_the_first_array, largest_of_all};
    GOMP_parallel(sums_loop1, &loop1, i_count > 2048 ? 0 : 1, 0);
    sum_of_the_first_array = loop1.sum_of_the_first_array;
    largest_of_all = loop1.largest_of_all;
    for (int64_t b = 0; b < PEL_BLOCKS; b++) {
        sum_of_the_second_array += sum_of_the_second_array_parts[b];
    }
    sums_loop2_shared loop2 = {first_array_of_numbers_n, weights};
    GOMP_parallel(sums_loop2, &loop2,
                  first_array_of_numbers_n * first_array_of_numbers_n > 16384 ? 0 : 1, 0);
    return (sums_result){sum_of_the_first_array, sum_of_the_second_array, largest_of_all};
}

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
    PEL_KEY_ERROR = 5,
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

/* a // b rounds towards minus infinity; a // -1 wraps around. */
static inline int64_t pel_floordiv(int64_t a, int64_t b)
{
    if (b == -1) {
        return -a;
    }
    const int64_t r = a % b;
    return a / b - (b > 0 ? r < 0 : r > 0);
}

/* np.empty: room for count elements, freed with free(); NULL where there is none. */
static inline void *pel_alloc(int64_t count, size_t size)
{
    if (count < 0 || (uint64_t)count > (uint64_t)INT64_MAX / size) {
        return NULL;
    }
    return malloc(count > 0 ? (size_t)count * size : 1);
}

/* np.zeros: room for count elements that are 0, freed with free(); NULL where there is none. */
static inline void *pel_alloc_zeroed(int64_t count, size_t size)
{
    return count < 0 ? NULL : calloc(count > 0 ? (size_t)count : 1, size);
}

/* A fresh array that the caller owns: free(data). Row-major, n[k] elements along axis k. */
typedef struct {
    double *data;
    int64_t n[1];
} array_f64_1d;

/* handlers.py:6  def safe_quotient(a: int64, b: int64) -> int64
 * Divide, with -1 for what has no quotient.
 */
int64_t safe_quotient(int64_t a, int64_t b)
{
    int64_t q = 0;
    pel_error raised = {0};
    {
        if (b == 0) {
            pel_raise(&raised, PEL_ZERO_DIVISION_ERROR, 9, "integer division by zero");
            goto caught_1;
        }
        q = pel_floordiv(a, b);
    }
caught_1:
    if (raised.code == PEL_ZERO_DIVISION_ERROR) {
        /* no quotient */
        q = -1;
    }
    return q;
}

/* handlers.py:16  def safe_rounds(log: int64[::1], n: int64) -> int64 */
int64_t safe_rounds(int64_t *log_1, int64_t log_1_n, int64_t n)
{
    for (int64_t i = 0; i < n; i++) {
        pel_error raised = {0};
        /* Each round is counted. */
        {
            if (i == 5) {
                /* Also where the loop is left. */
                log_1[3] += 1;
                return i;
            }
            const int64_t t1 = i - 2;
            const int64_t t2 = log_1[0];
            if (t1 == 0) {
                pel_raise(&raised, PEL_ZERO_DIVISION_ERROR, 22, "integer division by zero");
                goto caught_1;
            }
            log_1[0] = t2 + pel_floordiv(100, t1);
        }
    caught_1:
        if (raised.code == 0) {
            log_1[2] += 1;
        } else {
            log_1[1] += 1;
        }
        /* Also where the loop is left. */
        log_1[3] += 1;
    }
    return -1;
}

/* handlers.py:34  def safe_ones(n: int64) -> float64[::1] */
array_f64_1d safe_ones(int64_t n, pel_error *error)
{
    if (n == 0) {
        pel_raise(error, PEL_VALUE_ERROR, 36, "nothing");
        return (array_f64_1d){0};
    }
    if (n < 0) {
        pel_raise(error, PEL_VALUE_ERROR, 37, "negative dimensions are not allowed");
        return (array_f64_1d){0};
    }
    double *result = pel_alloc(n, sizeof *result);
    if (result == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 37, "no memory for an array");
        return (array_f64_1d){0};
    }
    for (int64_t i = 0; i < n; i++) {
        result[i] = 1.0;
    }
    return (array_f64_1d){.data = result, .n = {n}};
}

/* handlers.py:41  def safe_sum(n: int64) -> float64 */
double safe_sum(int64_t n, pel_error *error)
{
    double *a = pel_alloc_zeroed(2, sizeof *a);
    if (a == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 43, "no memory for 'a'");
        return 0.0;
    }
    double total = 0.0;
    pel_error raised = {0};
    {
        double *b = pel_alloc(3, sizeof *b);
        if (b == NULL) {
            pel_raise(&raised, PEL_MEMORY_ERROR, 45, "no memory for 'b'");
            goto caught_1;
        }
        for (int64_t i = 0; i < 3; i++) {
            b[i] = 1.0;
        }
        const array_f64_1d t1 = safe_ones(n, &raised);
        if (raised.code != 0) {
            free(b);
            goto caught_1;
        }
        double *t2 = t1.data;
        free(a);
        a = t2;
        total = b[0] + a[0];
        free(b);
    }
caught_1:
    if (raised.code == PEL_KEY_ERROR || raised.code == PEL_VALUE_ERROR) {
        if (n < 0) {
            *error = raised;
            free(a);
            return 0.0;
        }
        total = a[1];
    } else if (raised.code == PEL_MEMORY_ERROR) {
        *error = raised;
        free(a);
        return 0.0;
    } else if (raised.code != 0) {
        *error = raised;
        free(a);
        return 0.0;
    }
    free(a);
    return total;
}

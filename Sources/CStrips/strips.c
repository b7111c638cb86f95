/* strips.c: loops over the elements of strips, compiled ahead for what libtcc compiles badly.
 *
 * Elementwise operations round once, as the operators of C do, so that every build agrees; sums
 * keep the order of the runtime's. `v` stands for a strip and `s` for one number; results may go
 * where an operand is.
 */
#include "strips.h"

#include <dlfcn.h>
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "../../runtime/sums.h"

#pragma STDC FP_CONTRACT OFF

#define EACH _Pragma("clang loop vectorize(assume_safety)") for (int64_t i = 0; i < n; i++)

/* What `value` makes of x and y. */
#define BINARY(name, type, result, suffix, value)                                                  \
    static void name##_vv_##suffix(result *out, const type *a, const type *b, int64_t n)           \
    {                                                                                              \
        EACH                                                                                       \
        {                                                                                          \
            const type x = a[i];                                                                   \
            const type y = b[i];                                                                   \
            out[i] = value;                                                                        \
        }                                                                                          \
    }                                                                                              \
    static void name##_vs_##suffix(result *out, const type *a, type b, int64_t n)                  \
    {                                                                                              \
        EACH                                                                                       \
        {                                                                                          \
            const type x = a[i];                                                                   \
            const type y = b;                                                                      \
            out[i] = value;                                                                        \
        }                                                                                          \
    }                                                                                              \
    static void name##_sv_##suffix(result *out, type a, const type *b, int64_t n)                  \
    {                                                                                              \
        EACH                                                                                       \
        {                                                                                          \
            const type x = a;                                                                      \
            const type y = b[i];                                                                   \
            out[i] = value;                                                                        \
        }                                                                                          \
    }

#define FUNCTION(name, type, suffix, value)                                                        \
    static void name##_##suffix(type *out, const type *a, int64_t n)                               \
    {                                                                                              \
        EACH out[i] = value;                                                                       \
    }

/* Returns `place` if the condition holds, else `other`, without a jump that goes wrong often. */
static inline void *chosen(bool condition, const void *place, const void *other)
{
    uintptr_t mask = -(uintptr_t)condition;
    __asm__("" : "+r"(mask)); /* or compilers see the condition, and jump */
    return (void *)(((uintptr_t)place & mask) | ((uintptr_t)other & ~mask));
}

/* What all types have. `select` takes elements of a where the mask is set, and of b elsewhere.
 * `load` and `store` go to no other elements than those where it is set. */
#define CHOICES(type, suffix)                                                                      \
    FUNCTION(copy, type, suffix, a[i])                                                             \
    static void fill_##suffix(type *out, type a, int64_t n)                                        \
    {                                                                                              \
        EACH out[i] = a;                                                                           \
    }                                                                                              \
    static void select_vv_##suffix(type *out, const bool *mask, const type *a, const type *b,      \
                                   int64_t n)                                                      \
    {                                                                                              \
        EACH                                                                                       \
        {                                                                                          \
            const type x = a[i];                                                                   \
            const type y = b[i];                                                                   \
            out[i] = mask[i] ? x : y;                                                              \
        }                                                                                          \
    }                                                                                              \
    static void select_vs_##suffix(type *out, const bool *mask, const type *a, type b, int64_t n)  \
    {                                                                                              \
        EACH                                                                                       \
        {                                                                                          \
            const type x = a[i];                                                                   \
            const type y = b;                                                                      \
            out[i] = mask[i] ? x : y;                                                              \
        }                                                                                          \
    }                                                                                              \
    static void select_sv_##suffix(type *out, const bool *mask, type a, const type *b, int64_t n)  \
    {                                                                                              \
        EACH                                                                                       \
        {                                                                                          \
            const type x = a;                                                                      \
            const type y = b[i];                                                                   \
            out[i] = mask[i] ? x : y;                                                              \
        }                                                                                          \
    }                                                                                              \
    static void load_##suffix(type *out, const bool *mask, const type *a, int64_t n)               \
    {                                                                                              \
        const type none = {0};                                                                     \
        for (int64_t i = 0; i < n; i++) {                                                          \
            out[i] = *(const type *)chosen(mask[i], a + i, &none);                                 \
        }                                                                                          \
    }                                                                                              \
    static void store_##suffix(type *out, const bool *mask, const type *a, int64_t n)              \
    {                                                                                              \
        type none;                                                                                 \
        for (int64_t i = 0; i < n; i++) {                                                          \
            *(type *)chosen(mask[i], out + i, &none) = a[i];                                       \
        }                                                                                          \
    }

/* What all but complex numbers have. */
#define EQUALITIES(type, suffix)                                                                   \
    CHOICES(type, suffix)                                                                          \
    BINARY(equal, type, bool, suffix, x == y)                                                      \
    BINARY(not_equal, type, bool, suffix, x != y)

/* What numbers with an order have. */
#define COMPARISONS(type, suffix)                                                                  \
    EQUALITIES(type, suffix)                                                                       \
    BINARY(less, type, bool, suffix, x < y)                                                        \
    BINARY(less_equal, type, bool, suffix, x <= y)                                                 \
    BINARY(min, type, type, suffix, pel_min_##suffix(x, y))                                        \
    BINARY(max, type, type, suffix, pel_max_##suffix(x, y))

/* What numbers have that no operator of C widens; integers wrap around. */
#define OPERATIONS(type, wide, suffix)                                                             \
    COMPARISONS(type, suffix)                                                                      \
    BINARY(add, type, type, suffix, (type)((wide)x + (wide)y))                                     \
    BINARY(subtract, type, type, suffix, (type)((wide)x - (wide)y))                                \
    BINARY(multiply, type, type, suffix, (type)((wide)x * (wide)y))                                \
    static type accumulate_##suffix(type sum, const type *a, int64_t n)                            \
    {                                                                                              \
        for (int64_t i = 0; i < n; i++) {                                                          \
            sum = (type)((wide)sum + (wide)a[i]);                                                  \
        }                                                                                          \
        return sum;                                                                                \
    }

/* What floats have. */
#define FLOATS(type, suffix, absolute)                                                             \
    OPERATIONS(type, type, suffix)                                                                 \
    BINARY(divide, type, type, suffix, x / y)                                                      \
    BINARY(minimum, type, type, suffix, pel_minimum_##suffix(x, y))                                \
    BINARY(maximum, type, type, suffix, pel_maximum_##suffix(x, y))                                \
    FUNCTION(negate, type, suffix, -a[i])                                                          \
    FUNCTION(absolute, type, suffix, absolute(a[i]))

/* What complex numbers have; libtcc knows them as structs. */
#define COMPLEX(part, type, suffix)                                                                \
    typedef struct {                                                                               \
        part re;                                                                                   \
        part im;                                                                                   \
    } type;                                                                                        \
    CHOICES(type, suffix)                                                                          \
    BINARY(add, type, type, suffix, ((type){x.re + y.re, x.im + y.im}))                            \
    BINARY(subtract, type, type, suffix, ((type){x.re - y.re, x.im - y.im}))                       \
    BINARY(multiply, type, type, suffix,                                                           \
           ((type){x.re * y.re - x.im * y.im, x.re * y.im + x.im * y.re}))                         \
    FUNCTION(conj, type, suffix, ((type){a[i].re, -a[i].im}))

#define pel_min_i64 pel_min
#define pel_max_i64 pel_max

EQUALITIES(bool, b8)
COMPARISONS(uint8_t, u8)
OPERATIONS(int32_t, uint32_t, i32)
OPERATIONS(int64_t, uint64_t, i64)
FLOATS(float, f32, fabsf)
FLOATS(double, f64, fabs)
COMPLEX(float, complex64, c64)
COMPLEX(double, complex128, c128)

FUNCTION(not, bool, b8, !a[i])
BINARY(and, bool, bool, b8, x &&y)
BINARY(or, bool, bool, b8, x || y)

static int64_t count_b8(const bool *mask, int64_t n)
{
    int64_t count = 0;
    for (int64_t i = 0; i < n; i++) {
        count += mask[i];
    }
    return count;
}

/* Compilers leave calls of sqrt alone, which may set errno. */
static void sqrt_f64(double *out, const double *a, int64_t n)
{
    int64_t i = 0;
#ifdef __SSE2__
    for (; i + 2 <= n; i += 2) {
        _mm_storeu_pd(out + i, _mm_sqrt_pd(_mm_loadu_pd(a + i)));
    }
#endif
    for (; i < n; i++) {
        out[i] = sqrt(a[i]);
    }
}

static void sqrtf_f32(float *out, const float *a, int64_t n)
{
    int64_t i = 0;
#ifdef __SSE2__
    for (; i + 4 <= n; i += 4) {
        _mm_storeu_ps(out + i, _mm_sqrt_ps(_mm_loadu_ps(a + i)));
    }
#endif
    for (; i < n; i++) {
        out[i] = sqrtf(a[i]);
    }
}

/* The bytes of the vectors in use. */
static int vector_bytes(void)
{
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx512f")) {
        return 64;
    }
    if (__builtin_cpu_supports("avx2")) {
        return 32;
    }
#endif
    return 16;
}

/* In vectors.S. */
void pel_map_one_32(void *function, void *out, const void *a, int64_t bytes);
void pel_map_two_32(void *function, void *out, const void *a, const void *b, int64_t bytes);
void pel_map_one_64(void *function, void *out, const void *a, int64_t bytes);
void pel_map_two_64(void *function, void *out, const void *a, const void *b, int64_t bytes);

#ifdef __x86_64__
#define IN_WIDE_VECTORS(number, ...)                                                               \
    if (vector_bytes() == 64) {                                                                    \
        pel_map_##number##_64(function, __VA_ARGS__, bytes);                                       \
        return;                                                                                    \
    }                                                                                              \
    if (vector_bytes() == 32) {                                                                    \
        pel_map_##number##_32(function, __VA_ARGS__, bytes);                                       \
        return;                                                                                    \
    }
#else
#define IN_WIDE_VECTORS(number, ...)
#endif

/* Applies a vector function. The last elements fill up a vector with copies of one of them, so that
 * the result for an element does not depend on where it stands. */
#define MAP(type, suffix)                                                                          \
    typedef type vector_##suffix __attribute__((vector_size(16)));                                 \
    static void whole_one_##suffix(void *function, type *out, const type *a, int64_t n)            \
    {                                                                                              \
        const int64_t bytes = n * (int64_t)sizeof(type);                                           \
        vector_##suffix (*const map)(vector_##suffix) =                                            \
            (vector_##suffix(*)(vector_##suffix))function;                                         \
        vector_##suffix x;                                                                         \
        IN_WIDE_VECTORS(one, out, a)                                                               \
        for (int64_t i = 0; i < n; i += 16 / (int64_t)sizeof(type)) {                              \
            memcpy(&x, a + i, 16);                                                                 \
            x = map(x);                                                                            \
            memcpy(out + i, &x, 16);                                                               \
        }                                                                                          \
    }                                                                                              \
    static void whole_two_##suffix(void *function, type *out, const type *a, const type *b,        \
                                   int64_t n)                                                      \
    {                                                                                              \
        const int64_t bytes = n * (int64_t)sizeof(type);                                           \
        vector_##suffix (*const map)(vector_##suffix, vector_##suffix) =                           \
            (vector_##suffix(*)(vector_##suffix, vector_##suffix))function;                        \
        vector_##suffix x;                                                                         \
        vector_##suffix y;                                                                         \
        IN_WIDE_VECTORS(two, out, a, b)                                                            \
        for (int64_t i = 0; i < n; i += 16 / (int64_t)sizeof(type)) {                              \
            memcpy(&x, a + i, 16);                                                                 \
            memcpy(&y, b + i, 16);                                                                 \
            x = map(x, y);                                                                         \
            memcpy(out + i, &x, 16);                                                               \
        }                                                                                          \
    }                                                                                              \
    static void map_one_##suffix(void *function, type *out, const type *a, int64_t n)              \
    {                                                                                              \
        const int64_t lanes = vector_bytes() / (int64_t)sizeof(type);                              \
        const int64_t whole = n - n % lanes;                                                       \
        type rest[16];                                                                             \
        whole_one_##suffix(function, out, a, whole);                                               \
        if (whole < n) {                                                                           \
            for (int64_t k = 0; k < lanes; k++) {                                                  \
                rest[k] = a[whole + k < n ? whole + k : whole];                                    \
            }                                                                                      \
            whole_one_##suffix(function, rest, rest, lanes);                                       \
            memcpy(out + whole, rest, (size_t)(n - whole) * sizeof(type));                         \
        }                                                                                          \
    }                                                                                              \
    static void map_two_##suffix(void *function, type *out, const type *a, const type *b,          \
                                 int64_t n)                                                        \
    {                                                                                              \
        const int64_t lanes = vector_bytes() / (int64_t)sizeof(type);                              \
        const int64_t whole = n - n % lanes;                                                       \
        type rest[2][16];                                                                          \
        whole_two_##suffix(function, out, a, b, whole);                                            \
        if (whole < n) {                                                                           \
            for (int64_t k = 0; k < lanes; k++) {                                                  \
                rest[0][k] = a[whole + k < n ? whole + k : whole];                                 \
                rest[1][k] = b[whole + k < n ? whole + k : whole];                                 \
            }                                                                                      \
            whole_two_##suffix(function, rest[0], rest[0], rest[1], lanes);                        \
            memcpy(out + whole, rest[0], (size_t)(n - whole) * sizeof(type));                      \
        }                                                                                          \
    }

MAP(double, f64)
MAP(float, f32)

typedef struct {
    const char *name;
    void *function;
} operation;

#define ENTRY(name)                                                                                \
    {                                                                                              \
#name, (void *)name                                                                        \
    }
#define BINARY_ENTRIES(name, suffix)                                                               \
    ENTRY(name##_vv_##suffix), ENTRY(name##_vs_##suffix), ENTRY(name##_sv_##suffix)
#define CHOICE_ENTRIES(suffix)                                                                     \
    ENTRY(copy_##suffix), ENTRY(fill_##suffix), BINARY_ENTRIES(select, suffix),                    \
        ENTRY(load_##suffix), ENTRY(store_##suffix)
#define EQUALITY_ENTRIES(suffix)                                                                   \
    CHOICE_ENTRIES(suffix), BINARY_ENTRIES(equal, suffix), BINARY_ENTRIES(not_equal, suffix)
#define COMPARISON_ENTRIES(suffix)                                                                 \
    EQUALITY_ENTRIES(suffix), BINARY_ENTRIES(less, suffix), BINARY_ENTRIES(less_equal, suffix),    \
        BINARY_ENTRIES(min, suffix), BINARY_ENTRIES(max, suffix)
#define OPERATION_ENTRIES(suffix)                                                                  \
    COMPARISON_ENTRIES(suffix), BINARY_ENTRIES(add, suffix), BINARY_ENTRIES(subtract, suffix),     \
        BINARY_ENTRIES(multiply, suffix), ENTRY(accumulate_##suffix)
#define FLOAT_ENTRIES(suffix, absolute)                                                            \
    OPERATION_ENTRIES(suffix), BINARY_ENTRIES(divide, suffix), BINARY_ENTRIES(minimum, suffix),    \
        BINARY_ENTRIES(maximum, suffix), ENTRY(negate_##suffix), ENTRY(absolute##_##suffix)
#define COMPLEX_ENTRIES(suffix)                                                                    \
    CHOICE_ENTRIES(suffix), BINARY_ENTRIES(add, suffix), BINARY_ENTRIES(subtract, suffix),         \
        BINARY_ENTRIES(multiply, suffix), ENTRY(conj_##suffix)
static const operation operations[] = {
    EQUALITY_ENTRIES(b8),
    COMPARISON_ENTRIES(u8),
    OPERATION_ENTRIES(i32),
    OPERATION_ENTRIES(i64),
    FLOAT_ENTRIES(f32, fabsf),
    FLOAT_ENTRIES(f64, fabs),
    COMPLEX_ENTRIES(c64),
    COMPLEX_ENTRIES(c128),
    ENTRY(not_b8),
    BINARY_ENTRIES(and, b8),
    BINARY_ENTRIES(or, b8),
    ENTRY(count_b8),
    ENTRY(sqrt_f64),
    ENTRY(sqrtf_f32),
    {"sum_f64", (void *)pel_sum_f64},
    {"smallest_f64", (void *)pel_smallest_f64},
    {"largest_f64", (void *)pel_largest_f64},
    {"smallest_f32", (void *)pel_smallest_f32},
    {"largest_f32", (void *)pel_largest_f32},
    ENTRY(map_one_f64),
    ENTRY(map_two_f64),
    ENTRY(map_one_f32),
    ENTRY(map_two_f32),
};

void *pel_strip_operation(const char *name)
{
    const int64_t count = sizeof(operations) / sizeof(operations[0]);
    for (int64_t k = 0; k < count; k++) {
        if (strcmp(operations[k].name, name) == 0) {
            return operations[k].function;
        }
    }
    return NULL;
}

void *pel_strip_vector(const char *function, int ulps)
{
    void *const library = dlopen(ulps == 1 ? "libsleefgnuabi.so.3" : "libmvec.so.1", RTLD_NOW);
    if (library == NULL) {
        return NULL;
    }
    const size_t length = strlen(function);
    const int is_single = length > 1 && function[length - 1] == 'f' && strcmp(function, "erf") != 0;
    const int is_binary = strncmp(function, "atan2", 5) == 0 ||
                          strncmp(function, "hypot", 5) == 0 || strncmp(function, "pow", 3) == 0;
    const int bytes = vector_bytes();
#ifdef __x86_64__
    const char letter = bytes == 64 ? 'e' : bytes == 32 ? 'd' : 'b';
#else
    const char letter = 'n';
#endif
    char name[64];
    snprintf(name, sizeof(name), "_ZGV%cN%d%s_%s", letter, bytes / (is_single ? 4 : 8),
             is_binary ? "vv" : "v", function);
    return dlsym(library, name);
}

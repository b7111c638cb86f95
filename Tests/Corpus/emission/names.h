/* names.h: C interface of the kernels in names.py.
 * An array that a kernel stores into must not overlap another that it is passed.
 */
#ifndef NAMES_H
#define NAMES_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#ifndef PEL_ERROR_DEFINED
#define PEL_ERROR_DEFINED
/* What a kernel raised; code 0 means nothing. */
typedef struct {
    int code;
    int line;
    char message[120];
} pel_error;
#endif

#ifndef PEL_ARRAY_F64_2D_DEFINED
#define PEL_ARRAY_F64_2D_DEFINED
/* A fresh array that the caller owns: free(data). Row-major, n[k] elements along axis k. */
typedef struct {
    double *data;
    int64_t n[2];
} array_f64_2d;
#endif

/* What counts returns. */
typedef struct {
    array_f64_2d a;
    array_f64_2d b;
    int64_t total;
} counts_result;

/* What rotate returns. */
typedef struct {
    double f0;
    double _Complex f1;
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

/* def _Bool(signed: int64, unsigned: int64, int: int64) -> int64
 * Returns what words of C can be called in Python.
 */
int64_t _Bool_1(int64_t signed_1, int64_t unsigned_1, int64_t int_1);

/* def counts(h: int64, w: int64) -> Tuple((float64[:, ::1], float64[:, ::1], int64)) */
counts_result counts(int64_t h, int64_t w, pel_error *error);

/* def rotate(z: complex128, zs: complex64[::1], out: complex128[::1]) -> Tuple((float64,
 *     complex128))
 */
rotate_result rotate(double _Complex z, const float _Complex *zs, int64_t zs_n,
                     double _Complex *out, int64_t out_n);

/* def compare(lo: int64, hi: int64, x: int64[::1]) -> Tuple((bool, bool, bool, bool)) */
compare_result compare(int64_t lo, int64_t hi, const int64_t *x, int64_t x_n);

/* def halves(x: int64[::1]) -> int64
 * Returns sums of halves: of places, which are never negative, and of values.
 */
int64_t halves(const int64_t *x, int64_t x_n);

/* def sums(first_array_of_numbers: int64[::1], second_array_of_numbers: int64[::1],
 *     weights: float64[::1]) -> Tuple((int64, float64, int64))
 */
sums_result sums(const int64_t *first_array_of_numbers, int64_t first_array_of_numbers_n,
                 const int64_t *second_array_of_numbers, int64_t second_array_of_numbers_n,
                 double *weights, int64_t weights_n);

#ifdef __cplusplus
}
#endif

#endif

/* parallel.h: C interface of the kernels in parallel.py.
 * An array that a kernel stores into must not overlap another that it is passed.
 */
#ifndef PARALLEL_H
#define PARALLEL_H

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

/* def norm(x: float64[::1]) -> float64 */
double norm(const double *x, int64_t x_n);

/* def lowest(x: float64[::1]) -> Tuple((float64, int64)) */
lowest_result lowest(const double *x, int64_t x_n);

/* def last_lowest(x: float64[::1]) -> Tuple((float64, int64)) */
last_lowest_result last_lowest(const double *x, int64_t x_n);

/* def count(x: int64[::1], lo: int64) -> Tuple((int64, int64)) */
count_result count(const int64_t *x, int64_t x_n, int64_t lo);

/* def last_square(x: float64[::1], y: float64[::1]) -> float64 */
double last_square(const double *x, int64_t x_n, double *y, int64_t y_n);

/* def roots(x: float64[::1], y: float64[::1]) -> None */
void roots(const double *x, int64_t x_n, double *y, int64_t y_n, pel_error *error);

/* def row_roots(a: float64[:, ::1]) -> float64 */
double row_roots(double *a_data, int64_t a_n0, int64_t a_n1, pel_error *error);

/* def evens(x: float64[::1]) -> None */
void evens(double *x, int64_t x_n);

/* def even_sum(x: float32[:], lo: int64) -> float32 */
float even_sum(const float *x, int64_t x_n, int64_t x_s, int64_t lo);

#ifdef __cplusplus
}
#endif

#endif

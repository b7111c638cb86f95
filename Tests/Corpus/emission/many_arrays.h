/* many.h: C interface of the kernels in many.py. */
#ifndef MANY_H
#define MANY_H

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

/* def total(x: float64[:, ::1], n: int64) -> float64
 * Owns more arrays than each exit frees by itself.
 */
double total(const double *x_data, int64_t x_n0, int64_t x_n1, int64_t n, pel_error *error);

/* def clear(x: float64[::1]) -> None */
void clear(double *x, int64_t x_n, pel_error *error);

/* def weighted(x: float64[::1], n: int64) -> float64
 * Owns two arrays, the first of which is there before anything jumps.
 */
double weighted(const double *x, int64_t x_n, int64_t n, pel_error *error);

#ifdef __cplusplus
}
#endif

#endif

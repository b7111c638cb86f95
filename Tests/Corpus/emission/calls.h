/* calls.h: C interface of the kernels in calls.py.
 * An array that a kernel stores into must not overlap another that it is passed.
 */
#ifndef CALLS_H
#define CALLS_H

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

#ifndef PEL_ARRAY_F64_1D_DEFINED
#define PEL_ARRAY_F64_1D_DEFINED
/* A fresh array that the caller owns: free(data). Row-major, n[k] elements along axis k. */
typedef struct {
    double *data;
    int64_t n[1];
} array_f64_1d;
#endif

#ifndef PEL_ARRAY_F64_2D_DEFINED
#define PEL_ARRAY_F64_2D_DEFINED
typedef struct {
    double *data;
    int64_t n[2];
} array_f64_2d;
#endif

/* def fib(n: int64) -> int64 */
int64_t fib(int64_t n);

/* def use(a: float64[::1], n: int64) -> float64 */
double use(double *a, int64_t a_n, int64_t n, pel_error *error);

/* def pick(n: int64, a: float64[::1]) -> float64[::1] */
array_f64_1d pick(int64_t n, double *a, int64_t a_n, pel_error *error);

/* def sweep(a: float64[:, ::1], steps: int64) -> float64[:, ::1] */
array_f64_2d sweep(const double *a_data, int64_t a_n0, int64_t a_n1, int64_t steps,
                   pel_error *error);

/* def histogram(b: int64[::1], h: int64[::1], m: float64[::1]) -> None */
void histogram(const int64_t *b, int64_t b_n, int64_t *h, int64_t h_n, double *m, int64_t m_n);

#ifdef __cplusplus
}
#endif

#endif

/* arrays.h: C interface of the kernels in arrays.py.
 * An array that a kernel stores into must not overlap another that it is passed.
 */
#ifndef ARRAYS_H
#define ARRAYS_H

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

#ifndef PEL_VIEW_F64_1D_DEFINED
#define PEL_VIEW_F64_1D_DEFINED
/* A part of an array that the caller owns: borrowed, never to be freed. */
typedef struct {
    double *data;
    int64_t n[1];
    int64_t s[1];
} view_f64_1d;
#endif

#ifndef PEL_ARRAY_F64_2D_DEFINED
#define PEL_ARRAY_F64_2D_DEFINED
/* A fresh array that the caller owns: free(data). Row-major, n[k] elements along axis k. */
typedef struct {
    double *data;
    int64_t n[2];
} array_f64_2d;
#endif

/* What fresh returns. */
typedef struct {
    array_f64_2d v;
    double total;
} fresh_result;

/* def layouts(a: float64[::1, :], b: float64[:, :], c: float64[:, :1], d: float64[:, :, ::1],
 *     e: float64[:]) -> float64
 */
double layouts(double *a_data, int64_t a_n0, int64_t a_n1,
               const double *b_data, int64_t b_n0, int64_t b_n1, int64_t b_s0, int64_t b_s1,
               const double *c_data, int64_t c_n0, int64_t c_n1, int64_t c_s0,
               const double *d_data, int64_t d_n0, int64_t d_n1, int64_t d_n2,
               const double *e, int64_t e_n, int64_t e_s);

/* def views(a: float64[:, ::1], k: int64) -> float64[:] */
view_f64_1d views(double *a_data, int64_t a_n0, int64_t a_n1, int64_t k);

/* def fresh(n: int64, u: float64[:, ::1], w: float32[:]) -> Tuple((float64[:, ::1], float64)) */
fresh_result fresh(int64_t n, const double *u_data, int64_t u_n0, int64_t u_n1,
                   const float *w, int64_t w_n, int64_t w_s, pel_error *error);

/* def frozen(i: int64, j: int64) -> float64 */
double frozen(int64_t i, int64_t j);

/* def pingpong(a: float64[:, ::1], b: float64[:, ::1], x: float64[::1], n: int64) -> None */
void pingpong(double *a_data, int64_t a_n0, int64_t a_n1,
              double *b_data, int64_t b_n0, int64_t b_n1, double *x, int64_t x_n, int64_t n);

/* def checked(x: float64[::1], k: int64) -> float64 */
double checked(const double *x, int64_t x_n, int64_t k, pel_error *error);

#ifdef __cplusplus
}
#endif

#endif

/* shaping.h: C interface of the kernels in shaping.py.
 * An array that a kernel stores into must not overlap another that it is passed.
 */
#ifndef SHAPING_H
#define SHAPING_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* def scaled(a: float64[:, ::1], b: float64[:, ::1]) -> None */
void scaled(double *a_data, int64_t a_n0, int64_t a_n1,
            const double *b_data, int64_t b_n0, int64_t b_n1);

/* def shared(a: float64[:, ::1]) -> None */
void shared(double *a_data, int64_t a_n0, int64_t a_n1);

/* def transposed(a: float64[:, ::1], b: float64[:, ::1]) -> None */
void transposed(double *a_data, int64_t a_n0, int64_t a_n1,
                const double *b_data, int64_t b_n0, int64_t b_n1);

/* def triangle(a: float64[:, ::1], y: float64[::1], out: int64[::1]) -> None */
void triangle(double *a_data, int64_t a_n0, int64_t a_n1, double *y, int64_t y_n,
              int64_t *out, int64_t out_n);

#ifdef __cplusplus
}
#endif

#endif

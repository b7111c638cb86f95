/* strips.h: C interface of the kernels in strips.py.
 * An array that a kernel stores into must not overlap another that it is passed.
 */
#ifndef STRIPS_H
#define STRIPS_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* def damped(v: float64[::1], c: float64[::1], out: float64[::1]) -> None */
void damped(const double *v, int64_t v_n, const double *c, int64_t c_n, double *out, int64_t out_n);

/* def clipped(x: float64[::1], y: float64[:], out: float64[::1]) -> float64 */
double clipped(const double *x, int64_t x_n, const double *y, int64_t y_n, int64_t y_s,
               double *out, int64_t out_n);

/* def serial(x: float64[::1]) -> float64 */
double serial(const double *x, int64_t x_n);

/* def chosen(x: float64[::1], out: float64[::1]) -> int64 */
int64_t chosen(const double *x, int64_t x_n, double *out, int64_t out_n);

#ifdef __cplusplus
}
#endif

#endif

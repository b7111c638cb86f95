/* control.h: C interface of the kernels in control.py.
 * An array that a kernel stores into must not overlap another that it is passed.
 */
#ifndef CONTROL_H
#define CONTROL_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* def collatz(n: int64) -> int64 */
int64_t collatz(int64_t n);

/* def first(x: float64[::1], lo: float64, hi: float64) -> int64
 * Index of the first element between lo and hi.
 *
 * Returns -1 if there is none. Ends * / here.
 */
int64_t first(const double *x, int64_t x_n, double lo, double hi);

/* def grade(x: float64, flag: boolean) -> int64 */
int64_t grade(double x, bool flag);

/* def swap(x: float64[::1], i: int64, j: int64) -> None */
void swap(double *x, int64_t x_n, int64_t i, int64_t j);

/* def rows(p: int64[::1], v: float64[::1], y: float64[::1]) -> None */
void rows(const int64_t *p, int64_t p_n, const double *v, int64_t v_n, double *y, int64_t y_n);

#ifdef __cplusplus
}
#endif

#endif

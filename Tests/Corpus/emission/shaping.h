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

#ifdef __cplusplus
}
#endif

#endif

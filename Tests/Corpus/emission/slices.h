/* slices.h: C interface of the kernels in slices.py.
 * An array that a kernel stores into must not overlap another that it is passed.
 */
#ifndef SLICES_H
#define SLICES_H

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

/* def diffuse(field: float64[:, ::1], result: float64[:, ::1], coefficient: float64[:, ::1]) ->
 *     None
 * Horizontal diffusion with a limited flux, as weather models have it.
 */
void diffuse(const double *field_data, int64_t field_n0, int64_t field_n1,
             double *result_data, int64_t result_n0, int64_t result_n1,
             const double *coefficient_data, int64_t coefficient_n0, int64_t coefficient_n1,
             pel_error *error);

/* def tail(a: float64[:, ::1], k: int64) -> float64[:]
 * The means of the columns from k on; no copy for the caller.
 */
array_f64_1d tail(const double *a_data, int64_t a_n0, int64_t a_n1, int64_t k, pel_error *error);

/* def part(a: float64[:, ::1], k: int64, stop: int64) -> float64[:]
 * The sums of some of the columns.
 */
array_f64_1d part(const double *a_data, int64_t a_n0, int64_t a_n1, int64_t k, int64_t stop,
                  pel_error *error);

#ifdef __cplusplus
}
#endif

#endif

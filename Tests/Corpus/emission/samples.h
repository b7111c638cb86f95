/* samples.h: C interface of the kernels in samples.py.
 * An array that a kernel stores into must not overlap another that it is passed.
 */
#ifndef SAMPLES_H
#define SAMPLES_H

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

/* What divide returns. */
typedef struct {
    int64_t q;
    int64_t r;
} divide_result;

#ifndef PEL_ARRAY_F64_1D_DEFINED
#define PEL_ARRAY_F64_1D_DEFINED
/* A fresh array that the caller owns: free(data). Row-major, n[k] elements along axis k. */
typedef struct {
    double *data;
    int64_t n[1];
} array_f64_1d;
#endif

/* def ssum(x: int64[::1]) -> int64
 * Sum of all elements.
 */
int64_t ssum(const int64_t *x, int64_t x_n);

/* def peak(x: float64[::1]) -> float64 */
double peak(const double *x, int64_t x_n);

/* def divide(a: int64, b: int64) -> Tuple((int64, int64))
 * Quotient and remainder, Python's way.
 */
divide_result divide(int64_t a, int64_t b, pel_error *error);

/* def checked_root(x: float64) -> float64 */
double checked_root(double x, pel_error *error);

/* def rolling_mean(x: float64[::1], w: int64) -> float64[::1] */
array_f64_1d rolling_mean(const double *x, int64_t x_n, int64_t w, pel_error *error);

/* def smooth(src: float64[:, ::1], dst: float64[:, ::1], steps: int64) -> None
 * Average each inner cell with its four neighbours.
 */
void smooth(double *src_data, int64_t src_n0, int64_t src_n1,
            double *dst_data, int64_t dst_n0, int64_t dst_n1, int64_t steps, pel_error *error);

/* def column_norm(a: float64[:, ::1], k: int64) -> float64 */
double column_norm(const double *a_data, int64_t a_n0, int64_t a_n1, int64_t k);

#ifdef __cplusplus
}
#endif

#endif

/* handlers.h: C interface of the kernels in handlers.py. */
#ifndef HANDLERS_H
#define HANDLERS_H

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

/* def safe_quotient(a: int64, b: int64) -> int64
 * Divide, with -1 for what has no quotient.
 */
int64_t safe_quotient(int64_t a, int64_t b);

/* def safe_rounds(log: int64[::1], n: int64) -> int64 */
int64_t safe_rounds(int64_t *log_1, int64_t log_1_n, int64_t n);

/* def safe_ones(n: int64) -> float64[::1] */
array_f64_1d safe_ones(int64_t n, pel_error *error);

/* def safe_sum(n: int64) -> float64 */
double safe_sum(int64_t n, pel_error *error);

#ifdef __cplusplus
}
#endif

#endif

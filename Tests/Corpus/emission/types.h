/* types.h: C interface of the kernels in types.py.
 * An array that a kernel stores into must not overlap another that it is passed.
 */
#ifndef TYPES_H
#define TYPES_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What bits returns. */
typedef struct {
    int64_t f0;
    uint64_t f1;
} bits_result;

/* def mix(a: int32, b: int64, c: float32, d: float64, e: uint8, f: uint64) -> float64 */
double mix(int32_t a, int64_t b, float c, double d, uint8_t e, uint64_t f);

/* def bits(a: int64, n: int64, u: uint64) -> Tuple((int64, uint64)) */
bits_result bits(int64_t a, int64_t n, uint64_t u);

/* def store_small(x: int8[::1], y: float32[::1], v: int64, z: boolean[::1]) -> None */
void store_small(int8_t *x, int64_t x_n, float *y, int64_t y_n, int64_t v, bool *z, int64_t z_n);

/* def floats(x: float64, k: int64, y: float32) -> float64 */
double floats(double x, int64_t k, float y);

/* def mandel(cr: float64, ci: float64, limit: int64) -> int64 */
int64_t mandel(double cr, double ci, int64_t limit);

/* def phase(z: complex64[::1], w: complex128) -> complex128 */
double _Complex phase(float _Complex *z, int64_t z_n, double _Complex w);

#ifdef __cplusplus
}
#endif

#endif

/* types.c: kernels of types.py in C.
 * cc -O3 -march=native -fopenmp -ffp-contract=off -mno-fma -fwrapv -fno-math-errno
 *     -fno-trapping-math -c types.c
 */
#include <complex.h>
#include <math.h>
#include <stdbool.h>
#include <stdint.h>

/* restrict: no array that a kernel stores into overlaps another; -Drestrict= drops it. */

/* A kernel's interface names every extent, read or not. */
#pragma GCC diagnostic ignored "-Wunused-parameter"

/* base ** exponent of float64 and int64 multiplies repeatedly; pow takes over beyond 2 ** 16. */
static inline double pel_powi_f64(double base, int64_t exponent)
{
    double factor = base;
    double result = 1.0;
    if (exponent > 65536 || exponent < -65536) {
        return pow(base, (double)exponent);
    }
    for (int64_t n = exponent < 0 ? -exponent : exponent; n != 0; n >>= 1) {
        if (n & 1) {
            result *= factor;
        }
        factor *= factor;
    }
    return exponent < 0 ? 1.0 / result : result;
}

/* a % b of float64 has the sign of b; by zero it is NaN. */
static inline double pel_modulo_f64(double a, double b)
{
    const double r = fmod(a, b);
    if (b == 0.0) {
        return r;
    }
    if (r == 0.0) {
        return copysign(0.0, b);
    }
    return (r < 0.0) != (b < 0.0) ? r + b : r;
}

/* np.maximum(a, b) of float64: NaN wins. */
static inline double pel_maximum_f64(double a, double b)
{
    return a > b || a != a ? a : b;
}

/* min(a, b) of float64: b if b < a, else a, also where one is NaN. */
static inline double pel_min_f64(double a, double b)
{
    return b < a ? b : a;
}

/* abs(a); the lowest int64 stays as it is. */
static inline int64_t pel_abs(int64_t a)
{
    return a < 0 ? -a : a;
}

/* complex(re, im) of complex128: C's re + im * I loses signs of zeros. */
static inline double complex pel_make_c128(double re, double im)
{
    const union {
        double parts[2];
        double complex value;
    } z = {{re, im}};
    return z.value;
}

/* a * b of complex128 by the four products; + - keeps gcc from fusing them. */
static inline double complex pel_multiply_c128(double complex a, double complex b)
{
    const double re = creal(a) * creal(b) + -cimag(a) * cimag(b);
    const double im = creal(a) * cimag(b) + cimag(a) * creal(b);
    return pel_make_c128(re, im);
}

/* a / b of complex128 scales by the larger part of b (Smith's rule). */
static inline double complex pel_divide_c128(double complex a, double complex b)
{
    if (fabs(creal(b)) >= fabs(cimag(b))) {
        if (creal(b) == 0.0) {
            return pel_make_c128(creal(a) / fabs(creal(b)), cimag(a) / fabs(creal(b)));
        }
        const double ratio = cimag(b) / creal(b);
        const double scale = creal(b) + cimag(b) * ratio;
        return pel_make_c128((creal(a) + cimag(a) * ratio) / scale,
                             (cimag(a) + -creal(a) * ratio) / scale);
    }
    const double ratio = creal(b) / cimag(b);
    const double scale = creal(b) * ratio + cimag(b);
    return pel_make_c128((creal(a) * ratio + cimag(a)) / scale,
                         (cimag(a) * ratio + -creal(a)) / scale);
}

/* What bits returns. */
typedef struct {
    int64_t f0;
    uint64_t f1;
} bits_result;

static const double g = 9.81;
static const int64_t big = INT64_C(5000000000);

/* types.py:3  def mix(a: int32, b: int64, c: float32, d: float64, e: uint8, f: uint64) ->
 *     float64
 */
double mix(int32_t a, int64_t b, float c, double d, uint8_t e, uint64_t f)
{
    const int64_t p = a * b;
    const int64_t q = (int64_t)a * a;
    const double r = c + d;
    const int64_t s = p - e;
    const uint64_t t = f + e;
    return (r + (double)q + (double)s + (double)t) * g - (double)big;
}

/* types.py:20  def bits(a: int64, n: int64, u: uint64) -> Tuple((int64, uint64)) */
bits_result bits(int64_t a, int64_t n, uint64_t u)
{
    const int64_t b = ((a & (((int64_t)1 << (n & 63)) - 1)) ^ (a >> 3)) | 0xff;
    const int64_t c = b & (~b + 1);
    const uint64_t v = (u >> 5) % 7u / 2u;
    return (bits_result){c, v};
}

/* types.py:30  def store_small(x: int8[::1], y: float32[::1], v: int64, z: boolean[::1]) -> None */
void store_small(int8_t *restrict x, int64_t x_n, float *restrict y, int64_t y_n, int64_t v,
                 bool *restrict z, int64_t z_n)
{
    for (int64_t i = 0; i < x_n; i++) {
        x[i] = (int8_t)(x[i] + v);
        y[i] = (float)(y[i] * 0.5);
        y[i] += 2.0f;
        z[i] = (x[i] > 3) & (y[i] < 0.0f);
    }
}

/* types.py:40  def floats(x: float64, k: int64, y: float32) -> float64 */
double floats(double x, int64_t k, float y)
{
    const double a = pel_powi_f64(x, k) + pel_modulo_f64(x, 3.0);
    const double b = hypot(pel_maximum_f64(pel_min_f64(a, 1e300), -INFINITY), 2.5);
    const double c = b - -(-(double)sinf(y));
    return (a - (b - c))
           / (double)(pel_abs((int64_t)(isnan(c) ? 0.0 : c)) + (-INT64_C(9223372036854775807) - 1));
}

/* types.py:50  def mandel(cr: float64, ci: float64, limit: int64) -> int64 */
int64_t mandel(double cr, double ci, int64_t limit)
{
    const double complex c = pel_make_c128(cr, ci);
    double complex z = pel_make_c128(0.0, 0.0);
    for (int64_t i = 0; i < limit; i++) {
        z = pel_multiply_c128(z, z) + c;
        if (cabs(z) > 2.0) {
            return i;
        }
    }
    return limit;
}

/* types.py:60  def phase(z: complex64[::1], w: complex128) -> complex128 */
double complex phase(float complex *z, int64_t z_n, double complex w)
{
    const double complex a = pel_divide_c128(cexp(z[0]), pel_make_c128(creal(w), 0.0));
    z[0] = (float complex)conj(a);
    const double complex t1 = -a;
    if (t1 == w) {
        return w;
    }
    return t1;
}

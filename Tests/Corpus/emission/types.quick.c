typedef signed char int8_t;
typedef short int16_t;
typedef int int32_t;
typedef long int64_t;
typedef unsigned char uint8_t;
typedef unsigned short uint16_t;
typedef unsigned int uint32_t;
typedef unsigned long uint64_t;
typedef unsigned long size_t;
typedef long ssize_t;
#define _Thread_local
#define bool _Bool
#define true 1
#define false 0
#define NULL ((void *)0)
#define INT8_MIN (-128)
#define INT8_MAX 127
#define INT16_MIN (-32768)
#define INT16_MAX 32767
#define INT32_MIN (-2147483647 - 1)
#define INT32_MAX 2147483647
#define INT64_MIN (-9223372036854775807L - 1)
#define INT64_MAX 9223372036854775807L
#define UINT8_MAX 255
#define UINT16_MAX 65535
#define UINT32_MAX 4294967295U
#define UINT64_MAX 18446744073709551615UL
#define INFINITY 1e999
#define NAN (0.0 / 0.0)
typedef struct { double re, im; } pel_c128;
typedef struct { float re, im; } pel_c64;
double pow(double, double);
double fmod(double, double);
double copysign(double, double);
double hypot(double, double);
double fabs(double);
float sinf(float);
pel_c128 cexp(pel_c128);

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

/* complex(re, im) of complex128. */
static inline pel_c128 pel_make_c128(double re, double im)
{
    pel_c128 z;
    z.re = re;
    z.im = im;
    return z;
}

/* a + b of complex128, part by part. */
static inline pel_c128 pel_add_c128(pel_c128 a, pel_c128 b)
{
    return pel_make_c128(a.re + b.re, a.im + b.im);
}

/* a * b of complex128, by the four products. */
static inline pel_c128 pel_multiply_c128(pel_c128 a, pel_c128 b)
{
    return pel_make_c128(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re);
}

/* abs(a) of complex128. */
static inline double pel_abs_c128(pel_c128 a)
{
    return hypot(a.re, a.im);
}

/* a / b of complex128 scales by the larger part of b (Smith's rule). */
static inline pel_c128 pel_divide_c128(pel_c128 a, pel_c128 b)
{
    if (fabs(b.re) >= fabs(b.im)) {
        if (b.re == 0.0) {
            return pel_make_c128(a.re / fabs(b.re), a.im / fabs(b.re));
        }
        const double ratio = b.im / b.re;
        const double scale = b.re + b.im * ratio;
        return pel_make_c128((a.re + a.im * ratio) / scale, (a.im - a.re * ratio) / scale);
    }
    const double ratio = b.re / b.im;
    const double scale = b.re * ratio + b.im;
    return pel_make_c128((a.re * ratio + a.im) / scale, (a.im * ratio - a.re) / scale);
}

/* complex(re, im) of complex64. */
static inline pel_c64 pel_make_c64(float re, float im)
{
    pel_c64 z;
    z.re = re;
    z.im = im;
    return z;
}

/* a.conjugate() of complex128. */
static inline pel_c128 pel_conjugate_c128(pel_c128 a)
{
    return pel_make_c128(a.re, -a.im);
}

/* -a of complex128. */
static inline pel_c128 pel_negate_c128(pel_c128 a)
{
    return pel_make_c128(-a.re, -a.im);
}

/* a == b of complex128. */
static inline bool pel_equal_c128(pel_c128 a, pel_c128 b)
{
    return a.re == b.re && a.im == b.im;
}

/* What bits returns. */
typedef struct {
    int64_t f0;
    uint64_t f1;
} bits_result;

static const double g = 9.81;
static const int64_t big = 5000000000L;

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
void store_small(int8_t *x, int64_t x_n, float *y, int64_t y_n, int64_t v, bool *z, int64_t z_n)
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
           / (double)(pel_abs((int64_t)(c != c ? 0.0 : c)) + (-9223372036854775807L - 1));
}

/* types.py:50  def mandel(cr: float64, ci: float64, limit: int64) -> int64 */
int64_t mandel(double cr, double ci, int64_t limit)
{
    const pel_c128 c = pel_make_c128(cr, ci);
    pel_c128 z = pel_make_c128(0.0, 0.0);
    for (int64_t i = 0; i < limit; i++) {
        z = pel_add_c128(pel_multiply_c128(z, z), c);
        if (pel_abs_c128(z) > 2.0) {
            return i;
        }
    }
    return limit;
}

/* types.py:60  def phase(z: complex64[::1], w: complex128) -> complex128 */
pel_c128 phase(pel_c64 *z, int64_t z_n, pel_c128 w)
{
    const pel_c128 a = pel_divide_c128(cexp(pel_make_c128(z[0].re, z[0].im)),
                                       pel_make_c128(w.re, 0.0));
    z[0] = pel_make_c64((float)pel_conjugate_c128(a).re, (float)pel_conjugate_c128(a).im);
    const pel_c128 t1 = pel_negate_c128(a);
    if (pel_equal_c128(t1, w)) {
        return w;
    }
    return t1;
}

/* quick_complex.h: arithmetic of complex numbers for compilers that do not have them. */

#ifndef PEL_QUICK_COMPLEX_H
#define PEL_QUICK_COMPLEX_H

#include "quick.h"
#include "sums.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>

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

/* a - b of complex128, part by part. */
static inline pel_c128 pel_subtract_c128(pel_c128 a, pel_c128 b)
{
    return pel_make_c128(a.re - b.re, a.im - b.im);
}

/* a * b of complex128, by the four products. */
static inline pel_c128 pel_multiply_c128(pel_c128 a, pel_c128 b)
{
    return pel_make_c128(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re);
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

/* -a of complex128. */
static inline pel_c128 pel_negate_c128(pel_c128 a)
{
    return pel_make_c128(-a.re, -a.im);
}

/* a.conjugate() of complex128. */
static inline pel_c128 pel_conjugate_c128(pel_c128 a)
{
    return pel_make_c128(a.re, -a.im);
}

/* abs(a) of complex128. */
static inline double pel_abs_c128(pel_c128 a)
{
    return hypot(a.re, a.im);
}

/* a == b of complex128. */
static inline bool pel_equal_c128(pel_c128 a, pel_c128 b)
{
    return a.re == b.re && a.im == b.im;
}

/* a != b of complex128. */
static inline bool pel_not_equal_c128(pel_c128 a, pel_c128 b)
{
    return a.re != b.re || a.im != b.im;
}

/* base ** exponent of complex128 and int64 multiplies repeatedly; cpow takes over from 100 on. */
static inline pel_c128 pel_powi_c128(pel_c128 base, int64_t exponent)
{
    pel_c128 factor = base;
    pel_c128 result = pel_make_c128(1.0, 0.0);
    if (exponent >= 100 || exponent <= -100) {
        return cpow(base, pel_make_c128((double)exponent, 0.0));
    }
    for (int64_t n = exponent < 0 ? -exponent : exponent; n != 0; n >>= 1) {
        if (n & 1) {
            result = pel_multiply_c128(result, factor);
        }
        factor = pel_multiply_c128(factor, factor);
    }
    return exponent < 0 ? pel_divide_c128(pel_make_c128(1.0, 0.0), result) : result;
}

/* base ** exponent of complex128: small whole exponents multiply, 0 ** 0 is 1. */
static inline pel_c128 pel_power_c128(pel_c128 base, pel_c128 exponent)
{
    if (base.re == 0.0 && base.im == 0.0 && (exponent.re != 0.0 || exponent.im != 0.0)) {
        return exponent.re > 0.0 ? pel_make_c128(0.0, 0.0)
                                 : pel_make_c128((double)NAN, (double)NAN);
    }
    if (exponent.im == 0.0 && exponent.re > -100 && exponent.re < 100 &&
        exponent.re == trunc(exponent.re)) {
        return pel_powi_c128(base, (int64_t)exponent.re);
    }
    return cpow(base, exponent);
}

/* complex(re, im) of complex64. */
static inline pel_c64 pel_make_c64(float re, float im)
{
    pel_c64 z;
    z.re = re;
    z.im = im;
    return z;
}

/* a + b of complex64, part by part. */
static inline pel_c64 pel_add_c64(pel_c64 a, pel_c64 b)
{
    return pel_make_c64(a.re + b.re, a.im + b.im);
}

/* a - b of complex64, part by part. */
static inline pel_c64 pel_subtract_c64(pel_c64 a, pel_c64 b)
{
    return pel_make_c64(a.re - b.re, a.im - b.im);
}

/* a * b of complex64, by the four products. */
static inline pel_c64 pel_multiply_c64(pel_c64 a, pel_c64 b)
{
    return pel_make_c64(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re);
}

/* a / b of complex64 scales by the larger part of b (Smith's rule). */
static inline pel_c64 pel_divide_c64(pel_c64 a, pel_c64 b)
{
    if (fabsf(b.re) >= fabsf(b.im)) {
        if (b.re == 0.0f) {
            return pel_make_c64(a.re / fabsf(b.re), a.im / fabsf(b.re));
        }
        const float ratio = b.im / b.re;
        const float scale = b.re + b.im * ratio;
        return pel_make_c64((a.re + a.im * ratio) / scale, (a.im - a.re * ratio) / scale);
    }
    const float ratio = b.re / b.im;
    const float scale = b.re * ratio + b.im;
    return pel_make_c64((a.re * ratio + a.im) / scale, (a.im * ratio - a.re) / scale);
}

/* -a of complex64. */
static inline pel_c64 pel_negate_c64(pel_c64 a)
{
    return pel_make_c64(-a.re, -a.im);
}

/* a.conjugate() of complex64. */
static inline pel_c64 pel_conjugate_c64(pel_c64 a)
{
    return pel_make_c64(a.re, -a.im);
}

/* abs(a) of complex64. */
static inline float pel_abs_c64(pel_c64 a)
{
    return hypotf(a.re, a.im);
}

/* a == b of complex64. */
static inline bool pel_equal_c64(pel_c64 a, pel_c64 b)
{
    return a.re == b.re && a.im == b.im;
}

/* a != b of complex64. */
static inline bool pel_not_equal_c64(pel_c64 a, pel_c64 b)
{
    return a.re != b.re || a.im != b.im;
}

/* base ** exponent of complex64 and int64 multiplies repeatedly; cpow takes over from 100 on. */
static inline pel_c64 pel_powi_c64(pel_c64 base, int64_t exponent)
{
    pel_c64 factor = base;
    pel_c64 result = pel_make_c64(1.0f, 0.0f);
    if (exponent >= 100 || exponent <= -100) {
        return cpowf(base, pel_make_c64((float)exponent, 0.0f));
    }
    for (int64_t n = exponent < 0 ? -exponent : exponent; n != 0; n >>= 1) {
        if (n & 1) {
            result = pel_multiply_c64(result, factor);
        }
        factor = pel_multiply_c64(factor, factor);
    }
    return exponent < 0 ? pel_divide_c64(pel_make_c64(1.0f, 0.0f), result) : result;
}

/* base ** exponent of complex64: small whole exponents multiply, 0 ** 0 is 1. */
static inline pel_c64 pel_power_c64(pel_c64 base, pel_c64 exponent)
{
    if (base.re == 0.0f && base.im == 0.0f && (exponent.re != 0.0f || exponent.im != 0.0f)) {
        return exponent.re > 0.0f ? pel_make_c64(0.0f, 0.0f) : pel_make_c64((float)NAN, (float)NAN);
    }
    if (exponent.im == 0.0f && exponent.re > -100 && exponent.re < 100 &&
        exponent.re == truncf(exponent.re)) {
        return pel_powi_c64(base, (int64_t)exponent.re);
    }
    return cpowf(base, exponent);
}

/* np.sum of complex128, bit for bit: the parts apart. */
static inline pel_c128 pel_sum_c128(const pel_c128 *z, int64_t n)
{
    double re = 0.0, im = 0.0;
    pel_sum_pairs((const double *)z, 2 * n, &re, &im);
    return pel_make_c128(0.0 + re, 0.0 + im);
}

#endif

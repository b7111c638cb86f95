/* complex_numbers.h: arithmetic of complex numbers that C does otherwise than Python. */

#ifndef PEL_COMPLEX_NUMBERS_H
#define PEL_COMPLEX_NUMBERS_H

#include <complex.h>
#include <math.h>
#include <stdint.h>

#include "blas.h"
#include "sums.h"

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

/* base ** exponent of complex128 and int64 multiplies repeatedly; cpow takes over from 100 on. */
static inline double complex pel_powi_c128(double complex base, int64_t exponent)
{
    double complex factor = base;
    double complex result = pel_make_c128(1.0, 0.0);
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
static inline double complex pel_power_c128(double complex base, double complex exponent)
{
    const double re = creal(exponent);
    if (base == 0.0 && exponent != 0.0) {
        return re > 0.0 ? pel_make_c128(0.0, 0.0) : pel_make_c128((double)NAN, (double)NAN);
    }
    if (cimag(exponent) == 0.0 && re > -100 && re < 100 && re == trunc(re)) {
        return pel_powi_c128(base, (int64_t)re);
    }
    return cpow(base, exponent);
}

/* complex(re, im) of complex64: C's re + im * I loses signs of zeros. */
static inline float complex pel_make_c64(float re, float im)
{
    const union {
        float parts[2];
        float complex value;
    } z = {{re, im}};
    return z.value;
}

/* a * b of complex64 by the four products; + - keeps gcc from fusing them. */
static inline float complex pel_multiply_c64(float complex a, float complex b)
{
    const float re = crealf(a) * crealf(b) + -cimagf(a) * cimagf(b);
    const float im = crealf(a) * cimagf(b) + cimagf(a) * crealf(b);
    return pel_make_c64(re, im);
}

/* a / b of complex64 scales by the larger part of b (Smith's rule). */
static inline float complex pel_divide_c64(float complex a, float complex b)
{
    if (fabsf(crealf(b)) >= fabsf(cimagf(b))) {
        if (crealf(b) == 0.0f) {
            return pel_make_c64(crealf(a) / fabsf(crealf(b)), cimagf(a) / fabsf(crealf(b)));
        }
        const float ratio = cimagf(b) / crealf(b);
        const float scale = crealf(b) + cimagf(b) * ratio;
        return pel_make_c64((crealf(a) + cimagf(a) * ratio) / scale,
                            (cimagf(a) + -crealf(a) * ratio) / scale);
    }
    const float ratio = crealf(b) / cimagf(b);
    const float scale = crealf(b) * ratio + cimagf(b);
    return pel_make_c64((crealf(a) * ratio + cimagf(a)) / scale,
                        (cimagf(a) * ratio + -crealf(a)) / scale);
}

/* base ** exponent of complex64 and int64 multiplies repeatedly; cpow takes over from 100 on. */
static inline float complex pel_powi_c64(float complex base, int64_t exponent)
{
    float complex factor = base;
    float complex result = pel_make_c64(1.0f, 0.0f);
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
static inline float complex pel_power_c64(float complex base, float complex exponent)
{
    const float re = crealf(exponent);
    if (base == 0.0f && exponent != 0.0f) {
        return re > 0.0f ? pel_make_c64(0.0f, 0.0f) : pel_make_c64((float)NAN, (float)NAN);
    }
    if (cimagf(exponent) == 0.0f && re > -100 && re < 100 && re == truncf(re)) {
        return pel_powi_c64(base, (int64_t)re);
    }
    return cpowf(base, exponent);
}

/* np.sum of complex128, bit for bit: the parts apart. */
static inline double complex pel_sum_c128(const double complex *z, int64_t n)
{
    double re = 0.0, im = 0.0;
    pel_sum_pairs((const double *)z, 2 * n, &re, &im);
    return pel_make_c128(0.0 + re, 0.0 + im);
}

/* a @ b, added to product, by a BLAS if one is linked and takes the strides; else false. */
static inline bool pel_blas_multiply_c128(const double complex *a, int64_t n, int64_t depth,
                                          int64_t a_s0, int64_t a_s1, const double complex *b,
                                          int64_t b_n0, int64_t m, int64_t b_s0, int64_t b_s1,
                                          double complex *product, int64_t p_n0, int64_t p_n1,
                                          int64_t p_s0, int64_t p_s1)
{
    extern void cblas_zgemm(int, int, int, int, int, int, const void *, const void *, int,
                            const void *, int, const void *, void *, int) __attribute__((weak));
    const int64_t a_step = pel_blas_step(n, depth, a_s0, a_s1);
    const int64_t b_step = pel_blas_step(b_n0, m, b_s0, b_s1);
    const int64_t step = pel_blas_step(p_n0, p_n1, p_s0, p_s1);
    if (cblas_zgemm == NULL || a_step == 0 || b_step == 0 || step == 0 || p_s1 != 1) {
        return false;
    }
    /* 101: by rows; 111: as it is; 112: transposed */
    const double complex one = 1.0;
    cblas_zgemm(101, a_s1 == 1 ? 111 : 112, b_s1 == 1 ? 111 : 112, (int)n, (int)m, (int)depth, &one,
                a, (int)a_step, b, (int)b_step, &one, product, (int)step);
    return true;
}

/* a @ b, added to product, by a BLAS if one is linked and takes the strides; else false. */
static inline bool pel_blas_multiply_c64(const float complex *a, int64_t n, int64_t depth,
                                         int64_t a_s0, int64_t a_s1, const float complex *b,
                                         int64_t b_n0, int64_t m, int64_t b_s0, int64_t b_s1,
                                         float complex *product, int64_t p_n0, int64_t p_n1,
                                         int64_t p_s0, int64_t p_s1)
{
    extern void cblas_cgemm(int, int, int, int, int, int, const void *, const void *, int,
                            const void *, int, const void *, void *, int) __attribute__((weak));
    const int64_t a_step = pel_blas_step(n, depth, a_s0, a_s1);
    const int64_t b_step = pel_blas_step(b_n0, m, b_s0, b_s1);
    const int64_t step = pel_blas_step(p_n0, p_n1, p_s0, p_s1);
    if (cblas_cgemm == NULL || a_step == 0 || b_step == 0 || step == 0 || p_s1 != 1) {
        return false;
    }
    /* 101: by rows; 111: as it is; 112: transposed */
    const float complex one = 1.0f;
    cblas_cgemm(101, a_s1 == 1 ? 111 : 112, b_s1 == 1 ? 111 : 112, (int)n, (int)m, (int)depth, &one,
                a, (int)a_step, b, (int)b_step, &one, product, (int)step);
    return true;
}

/* a @ x, stored in product, by a BLAS if one is linked and takes the strides; else false. */
static inline bool pel_blas_multiply_vector_c128(const double complex *a, int64_t n, int64_t m,
                                                 int64_t a_s0, int64_t a_s1,
                                                 const double complex *x, int64_t x_n, int64_t x_s,
                                                 double complex *product, int64_t p_n, int64_t p_s)
{
    extern void cblas_zgemv(int, int, int, int, const void *, const void *, int, const void *, int,
                            const void *, void *, int) __attribute__((weak));
    const int64_t step = pel_blas_step(n, m, a_s0, a_s1);
    const bool fits = 0 < x_s && x_s <= INT32_MAX && 0 < p_s && p_s <= INT32_MAX;
    if (cblas_zgemv == NULL || step == 0 || !fits || x_n != m || p_n != n) {
        return false;
    }
    const double complex one = 1.0, zero = 0.0;
    /* 101: by rows; 102: by columns; 111: as it is */
    cblas_zgemv(a_s1 == 1 ? 101 : 102, 111, (int)n, (int)m, &one, a, (int)step, x, (int)x_s, &zero,
                product, (int)p_s);
    return true;
}

/* a @ x, stored in product, by a BLAS if one is linked and takes the strides; else false. */
static inline bool pel_blas_multiply_vector_c64(const float complex *a, int64_t n, int64_t m,
                                                int64_t a_s0, int64_t a_s1, const float complex *x,
                                                int64_t x_n, int64_t x_s, float complex *product,
                                                int64_t p_n, int64_t p_s)
{
    extern void cblas_cgemv(int, int, int, int, const void *, const void *, int, const void *, int,
                            const void *, void *, int) __attribute__((weak));
    const int64_t step = pel_blas_step(n, m, a_s0, a_s1);
    const bool fits = 0 < x_s && x_s <= INT32_MAX && 0 < p_s && p_s <= INT32_MAX;
    if (cblas_cgemv == NULL || step == 0 || !fits || x_n != m || p_n != n) {
        return false;
    }
    const float complex one = 1.0f, zero = 0.0f;
    /* 101: by rows; 102: by columns; 111: as it is */
    cblas_cgemv(a_s1 == 1 ? 101 : 102, 111, (int)n, (int)m, &one, a, (int)step, x, (int)x_s, &zero,
                product, (int)p_s);
    return true;
}

#endif

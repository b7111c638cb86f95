/* blas.h: products of matrices by a BLAS, if there is one. */

#ifndef PEL_BLAS_H
#define PEL_BLAS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The stride between rows, or columns, of a matrix as a BLAS takes it; 0 if it does not. */
static inline int64_t pel_blas_step(int64_t n, int64_t m, int64_t s0, int64_t s1)
{
    const int64_t step = s1 == 1 ? s0 : s1;
    const int64_t least = s1 == 1 ? m : n;
    const bool fits = n <= INT32_MAX && m <= INT32_MAX && step <= INT32_MAX;
    return (s0 == 1 || s1 == 1) && step >= least && step > 0 && fits ? step : 0;
}

/* a @ b, added to product, by a BLAS if one is linked and takes the strides; else false. */
static inline bool pel_blas_multiply_f64(const double *a, int64_t n, int64_t depth, int64_t a_s0,
                                         int64_t a_s1, const double *b, int64_t b_n0, int64_t m,
                                         int64_t b_s0, int64_t b_s1, double *product, int64_t p_n0,
                                         int64_t p_n1, int64_t p_s0, int64_t p_s1)
{
    extern void cblas_dgemm(int, int, int, int, int, int, double, const double *, int,
                            const double *, int, double, double *, int) __attribute__((weak));
    const int64_t a_step = pel_blas_step(n, depth, a_s0, a_s1);
    const int64_t b_step = pel_blas_step(b_n0, m, b_s0, b_s1);
    const int64_t step = pel_blas_step(p_n0, p_n1, p_s0, p_s1);
    if (cblas_dgemm == NULL || a_step == 0 || b_step == 0 || step == 0 || p_s1 != 1) {
        return false;
    }
    /* 101: by rows; 111: as it is; 112: transposed */
    cblas_dgemm(101, a_s1 == 1 ? 111 : 112, b_s1 == 1 ? 111 : 112, (int)n, (int)m, (int)depth, 1.0,
                a, (int)a_step, b, (int)b_step, 1.0, product, (int)step);
    return true;
}

/* a @ b, added to product, by a BLAS if one is linked and takes the strides; else false. */
static inline bool pel_blas_multiply_f32(const float *a, int64_t n, int64_t depth, int64_t a_s0,
                                         int64_t a_s1, const float *b, int64_t b_n0, int64_t m,
                                         int64_t b_s0, int64_t b_s1, float *product, int64_t p_n0,
                                         int64_t p_n1, int64_t p_s0, int64_t p_s1)
{
    extern void cblas_sgemm(int, int, int, int, int, int, float, const float *, int, const float *,
                            int, float, float *, int) __attribute__((weak));
    const int64_t a_step = pel_blas_step(n, depth, a_s0, a_s1);
    const int64_t b_step = pel_blas_step(b_n0, m, b_s0, b_s1);
    const int64_t step = pel_blas_step(p_n0, p_n1, p_s0, p_s1);
    if (cblas_sgemm == NULL || a_step == 0 || b_step == 0 || step == 0 || p_s1 != 1) {
        return false;
    }
    /* 101: by rows; 111: as it is; 112: transposed */
    cblas_sgemm(101, a_s1 == 1 ? 111 : 112, b_s1 == 1 ? 111 : 112, (int)n, (int)m, (int)depth, 1.0f,
                a, (int)a_step, b, (int)b_step, 1.0f, product, (int)step);
    return true;
}

/* a @ x, stored in product, by a BLAS if one is linked and takes the strides; else false. */
static inline bool pel_blas_multiply_vector_f64(const double *a, int64_t n, int64_t m, int64_t a_s0,
                                                int64_t a_s1, const double *x, int64_t x_n,
                                                int64_t x_s, double *product, int64_t p_n,
                                                int64_t p_s)
{
    extern void cblas_dgemv(int, int, int, int, double, const double *, int, const double *, int,
                            double, double *, int) __attribute__((weak));
    const int64_t step = pel_blas_step(n, m, a_s0, a_s1);
    const bool fits = 0 < x_s && x_s <= INT32_MAX && 0 < p_s && p_s <= INT32_MAX;
    if (cblas_dgemv == NULL || step == 0 || !fits || x_n != m || p_n != n) {
        return false;
    }
    /* 101: by rows; 102: by columns; 111: as it is */
    cblas_dgemv(a_s1 == 1 ? 101 : 102, 111, (int)n, (int)m, 1.0, a, (int)step, x, (int)x_s, 0.0,
                product, (int)p_s);
    return true;
}

/* a @ x, stored in product, by a BLAS if one is linked and takes the strides; else false. */
static inline bool pel_blas_multiply_vector_f32(const float *a, int64_t n, int64_t m, int64_t a_s0,
                                                int64_t a_s1, const float *x, int64_t x_n,
                                                int64_t x_s, float *product, int64_t p_n,
                                                int64_t p_s)
{
    extern void cblas_sgemv(int, int, int, int, float, const float *, int, const float *, int,
                            float, float *, int) __attribute__((weak));
    const int64_t step = pel_blas_step(n, m, a_s0, a_s1);
    const bool fits = 0 < x_s && x_s <= INT32_MAX && 0 < p_s && p_s <= INT32_MAX;
    if (cblas_sgemv == NULL || step == 0 || !fits || x_n != m || p_n != n) {
        return false;
    }
    /* 101: by rows; 102: by columns; 111: as it is */
    cblas_sgemv(a_s1 == 1 ? 101 : 102, 111, (int)n, (int)m, 1.0f, a, (int)step, x, (int)x_s, 0.0f,
                product, (int)p_s);
    return true;
}

#endif

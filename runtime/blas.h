/* blas.h: products of matrices by a BLAS, if there is one. */

#ifndef PEL_BLAS_H
#define PEL_BLAS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What a program that loads this code has found: products of matrices, by the letter of a type. */
typedef struct {
    bool (*multiply)(int type, const void *a, int64_t n, int64_t depth, int64_t a_s0, int64_t a_s1,
                     const void *b, int64_t b_n0, int64_t m, int64_t b_s0, int64_t b_s1,
                     void *product, int64_t p_n0, int64_t p_n1, int64_t p_s0, int64_t p_s1);
} pel_algebra;

/* a @ b, added to product, by the BLAS that the program has found; false if it has none. */
static pel_algebra pel_algebra_host;
static inline bool pel_blas_multiply_by_host(int type, const void *a, int64_t n, int64_t depth,
                                             int64_t a_s0, int64_t a_s1, const void *b,
                                             int64_t b_n0, int64_t m, int64_t b_s0, int64_t b_s1,
                                             void *product, int64_t p_n0, int64_t p_n1,
                                             int64_t p_s0, int64_t p_s1)
{
    return pel_algebra_host.multiply != NULL &&
           pel_algebra_host.multiply(type, a, n, depth, a_s0, a_s1, b, b_n0, m, b_s0, b_s1, product,
                                     p_n0, p_n1, p_s0, p_s1);
}

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

#endif

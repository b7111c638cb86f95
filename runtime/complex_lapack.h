/* complex_lapack.h: decompositions of matrices of complex numbers by a LAPACK that is linked. */

#ifndef PEL_COMPLEX_LAPACK_H
#define PEL_COMPLEX_LAPACK_H

#include <complex.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

/* Triangular factors of a, and the rows that were exchanged, by LAPACK if it is linked, else -1. */
static inline int64_t pel_lapack_factor_c128(double complex *a, int32_t *pivots, int64_t n)
{
    extern void zgetrf_(const int *, const int *, double complex *, const int *, int *, int *)
        __attribute__((weak));
    if (zgetrf_ == NULL || n > INT32_MAX) {
        return -1;
    }
    const int order = (int)n;
    int info = 0;
    zgetrf_(&order, &order, a, &order, pivots, &info);
    return info;
}

/* The solutions x of a @ x == x by LAPACK if it is linked, else -1. */
static inline int64_t pel_lapack_solve_c128(double complex *a, double complex *x, int64_t n,
                                            int64_t count)
{
    extern void zgesv_(const int *, const int *, double complex *, const int *, int *,
                       double complex *, const int *, int *) __attribute__((weak));
    int *pivots = NULL;
    if (zgesv_ != NULL && n <= INT32_MAX && count <= INT32_MAX) {
        pivots = malloc((size_t)n * sizeof(int));
    }
    if (pivots == NULL) {
        return -1;
    }
    const int order = (int)n, columns = (int)count;
    int info = 0;
    zgesv_(&order, &columns, a, &order, pivots, x, &order, &info);
    free(pivots);
    return info;
}

/* The lower triangle of a becomes its Cholesky factor by LAPACK if it is linked, else -1. */
static inline int64_t pel_lapack_cholesky_c128(double complex *a, int64_t n)
{
    extern void zpotrf_(const char *, const int *, double complex *, const int *, int *, size_t)
        __attribute__((weak));
    if (zpotrf_ == NULL || n > INT32_MAX) {
        return -1;
    }
    const int order = (int)n;
    int info = 0;
    zpotrf_("L", &order, a, &order, &info, 1);
    return info;
}

/* a becomes a triangle and the reflections that make it one, by LAPACK if it is linked, else -1. */
static inline int64_t pel_lapack_reflect_c128(double complex *a, double complex *scales, int64_t m,
                                              int64_t n)
{
    extern void zgeqrf_(const int *, const int *, double complex *, const int *, double complex *,
                        double complex *, const int *, int *) __attribute__((weak));
    if (zgeqrf_ == NULL || m > INT32_MAX || n > INT32_MAX) {
        return -1;
    }
    const int rows = (int)m, columns = (int)n, ask = -1;
    double complex needed = 0.0;
    int info = 0;
    zgeqrf_(&rows, &columns, a, &rows, scales, &needed, &ask, &info);
    const int count = (int)creal(needed);
    double complex *work = malloc((size_t)count * sizeof(double complex));
    if (work == NULL) {
        return -1;
    }
    zgeqrf_(&rows, &columns, a, &rows, scales, work, &count, &info);
    free(work);
    return info;
}

/* a becomes the orthonormal columns that n reflections are, by LAPACK if it is linked, else -1. */
static inline int64_t pel_lapack_orthonormal_c128(double complex *a, double complex *scales,
                                                  int64_t m, int64_t n)
{
    extern void zungqr_(const int *, const int *, const int *, double complex *, const int *,
                        const double complex *, double complex *, const int *, int *)
        __attribute__((weak));
    if (zungqr_ == NULL || m > INT32_MAX || n > INT32_MAX) {
        return -1;
    }
    const int rows = (int)m, columns = (int)n, ask = -1;
    double complex needed = 0.0;
    int info = 0;
    zungqr_(&rows, &columns, &columns, a, &rows, scales, &needed, &ask, &info);
    const int count = (int)creal(needed);
    double complex *work = malloc((size_t)count * sizeof(double complex));
    if (work == NULL) {
        return -1;
    }
    zungqr_(&rows, &columns, &columns, a, &rows, scales, work, &count, &info);
    free(work);
    return info;
}

/* Eigenvalues, and in place vectors, of a Hermitian matrix by LAPACK if it is linked, else -1. */
static inline int64_t pel_lapack_eigh_c128(double complex *a, double *values, int64_t n,
                                           bool vectors)
{
    extern void zheevd_(const char *, const char *, const int *, double complex *, const int *,
                        double *, double complex *, const int *, double *, const int *, int *,
                        const int *, int *, size_t, size_t) __attribute__((weak));
    if (zheevd_ == NULL || n > INT32_MAX) {
        return -1;
    }
    const char *job = vectors ? "V" : "N";
    const int order = (int)n, ask = -1;
    double complex needed = 0.0;
    double real_needed = 0.0;
    int integers = 0, info = 0;
    zheevd_(job, "L", &order, a, &order, values, &needed, &ask, &real_needed, &ask, &integers, &ask,
            &info, 1, 1);
    const int count = (int)creal(needed), reals = (int)real_needed;
    double complex *work = malloc((size_t)count * sizeof(double complex));
    double *real_work = malloc((size_t)reals * sizeof(double));
    int *integer_work = malloc((size_t)integers * sizeof(int));
    const bool fits = work != NULL && real_work != NULL && integer_work != NULL;
    if (fits) {
        zheevd_(job, "L", &order, a, &order, values, work, &count, real_work, &reals, integer_work,
                &integers, &info, 1, 1);
    }
    free(work);
    free(real_work);
    free(integer_work);
    return fits ? info : -1;
}

/* The eigenvalues and eigenvectors of a matrix by LAPACK if it is linked, else -1. */
static inline int64_t pel_lapack_eig_c128(double complex *a, double complex *values,
                                          double *imaginary, double complex *vectors, int64_t n,
                                          bool wanted)
{
    extern void zgeev_(const char *, const char *, const int *, double complex *, const int *,
                       double complex *, double complex *, const int *, double complex *,
                       const int *, double complex *, const int *, double *, int *, size_t, size_t)
        __attribute__((weak));
    (void)imaginary; /* real matrices have their imaginary parts there */
    if (zgeev_ == NULL || n > INT32_MAX) {
        return -1;
    }
    const char *job = wanted ? "V" : "N";
    const int order = (int)n, one = 1, ask = -1;
    double complex needed = 0.0;
    double unused = 0.0;
    int info = 0;
    zgeev_("N", job, &order, a, &order, values, NULL, &one, vectors, &order, &needed, &ask, &unused,
           &info, 1, 1);
    const int count = (int)creal(needed);
    double complex *work = malloc((size_t)count * sizeof(double complex));
    double *real_work = malloc(2 * (size_t)n * sizeof(double));
    const bool fits = work != NULL && real_work != NULL;
    if (fits) {
        zgeev_("N", job, &order, a, &order, values, NULL, &one, vectors, &order, work, &count,
               real_work, &info, 1, 1);
    }
    free(work);
    free(real_work);
    return fits ? info : -1;
}

/* The singular values of a matrix, and their vectors or all, by LAPACK if it is linked, else -1. */
static inline int64_t pel_lapack_svd_c128(double complex *a, double complex *u, double *s,
                                          double complex *vh, int64_t m, int64_t n, bool vectors,
                                          bool all)
{
    extern void zgesdd_(const char *, const int *, const int *, double complex *, const int *,
                        double *, double complex *, const int *, double complex *, const int *,
                        double complex *, const int *, double *, int *, int *, size_t)
        __attribute__((weak));
    if (zgesdd_ == NULL || m > INT32_MAX || n > INT32_MAX) {
        return -1;
    }
    const char *job = vectors ? "S" : "N";
    if (vectors && all) {
        job = "A";
    }
    const int rows = (int)m, columns = (int)n, ask = -1;
    const int least = rows < columns ? rows : columns, height = all ? columns : least;
    double complex needed = 0.0;
    double unused = 0.0;
    int info = 0;
    int *integer_work = malloc(8 * (size_t)least * sizeof(int));
    const size_t larger = (size_t)(rows < columns ? columns : rows);
    const size_t reals = (size_t)least * (5 * (size_t)least + 7 + 2 * larger);
    double *real_work = malloc(reals * sizeof(double));
    zgesdd_(job, &rows, &columns, a, &rows, s, u, &rows, vh, &height, &needed, &ask, &unused,
            integer_work, &info, 1);
    const int count = (int)creal(needed);
    double complex *work = malloc((size_t)count * sizeof(double complex));
    const bool fits = work != NULL && real_work != NULL && integer_work != NULL;
    if (fits) {
        zgesdd_(job, &rows, &columns, a, &rows, s, u, &rows, vh, &height, work, &count, real_work,
                integer_work, &info, 1);
    }
    free(work);
    free(real_work);
    free(integer_work);
    if (!fits) {
        return -1;
    }
    return info < 0 ? -info : info;
}

/* The columns of x become the nearest solutions; the rank, by LAPACK if it is linked, else -1. */
static inline int64_t pel_lapack_lstsq_c128(double complex *a, double complex *x, double *s,
                                            int64_t m, int64_t n, int64_t count, double limit)
{
    extern void zgelsd_(const int *, const int *, const int *, double complex *, const int *,
                        double complex *, const int *, double *, const double *, int *,
                        double complex *, const int *, double *, int *, int *)
        __attribute__((weak));
    if (zgelsd_ == NULL || m > INT32_MAX || n > INT32_MAX || count > INT32_MAX) {
        return -1;
    }
    const int rows = (int)m, columns = (int)n, sides = (int)count, ask = -1;
    const int height = rows < columns ? columns : rows;
    double complex needed = 0.0;
    double real_needed = 0.0;
    int integers = 0, rank = 0, info = 0;
    zgelsd_(&rows, &columns, &sides, a, &rows, x, &height, s, &limit, &rank, &needed, &ask,
            &real_needed, &integers, &info);
    const int size = (int)creal(needed);
    double complex *work = malloc((size_t)size * sizeof(double complex));
    int *integer_work = malloc((size_t)integers * sizeof(int));
    double *real_work = malloc((size_t)real_needed * sizeof(double));
    const bool fits = work != NULL && real_work != NULL && integer_work != NULL;
    if (fits) {
        zgelsd_(&rows, &columns, &sides, a, &rows, x, &height, s, &limit, &rank, work, &size,
                real_work, integer_work, &info);
    }
    free(work);
    free(real_work);
    free(integer_work);
    if (!fits) {
        return -1;
    }
    return info == 0 ? rank : -2;
}

#endif

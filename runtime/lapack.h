/* lapack.h: decompositions of matrices of real numbers by a LAPACK that is linked. */

#ifndef PEL_LAPACK_H
#define PEL_LAPACK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

/* Triangular factors of a, and the rows that were exchanged, by LAPACK if it is linked, else -1. */
static inline int64_t pel_lapack_factor_f64(double *a, int32_t *pivots, int64_t n)
{
    extern void dgetrf_(const int *, const int *, double *, const int *, int *, int *)
        __attribute__((weak));
    if (dgetrf_ == NULL || n > INT32_MAX) {
        return -1;
    }
    const int order = (int)n;
    int info = 0;
    dgetrf_(&order, &order, a, &order, pivots, &info);
    return info;
}

/* The solutions x of a @ x == x by LAPACK if it is linked, else -1. */
static inline int64_t pel_lapack_solve_f64(double *a, double *x, int64_t n, int64_t count)
{
    extern void dgesv_(const int *, const int *, double *, const int *, int *, double *,
                       const int *, int *) __attribute__((weak));
    int *pivots = NULL;
    if (dgesv_ != NULL && n <= INT32_MAX && count <= INT32_MAX) {
        pivots = malloc((size_t)n * sizeof(int));
    }
    if (pivots == NULL) {
        return -1;
    }
    const int order = (int)n, columns = (int)count;
    int info = 0;
    dgesv_(&order, &columns, a, &order, pivots, x, &order, &info);
    free(pivots);
    return info;
}

/* The lower triangle of a becomes its Cholesky factor by LAPACK if it is linked, else -1. */
static inline int64_t pel_lapack_cholesky_f64(double *a, int64_t n)
{
    extern void dpotrf_(const char *, const int *, double *, const int *, int *, size_t)
        __attribute__((weak));
    if (dpotrf_ == NULL || n > INT32_MAX) {
        return -1;
    }
    const int order = (int)n;
    int info = 0;
    dpotrf_("L", &order, a, &order, &info, 1);
    return info;
}

/* a becomes a triangle and the reflections that make it one, by LAPACK if it is linked, else -1. */
static inline int64_t pel_lapack_reflect_f64(double *a, double *scales, int64_t m, int64_t n)
{
    extern void dgeqrf_(const int *, const int *, double *, const int *, double *, double *,
                        const int *, int *) __attribute__((weak));
    if (dgeqrf_ == NULL || m > INT32_MAX || n > INT32_MAX) {
        return -1;
    }
    const int rows = (int)m, columns = (int)n, ask = -1;
    double needed = 0.0;
    int info = 0;
    dgeqrf_(&rows, &columns, a, &rows, scales, &needed, &ask, &info);
    const int count = (int)needed;
    double *work = malloc((size_t)count * sizeof(double));
    if (work == NULL) {
        return -1;
    }
    dgeqrf_(&rows, &columns, a, &rows, scales, work, &count, &info);
    free(work);
    return info;
}

/* a becomes the orthonormal columns that n reflections are, by LAPACK if it is linked, else -1. */
static inline int64_t pel_lapack_orthonormal_f64(double *a, double *scales, int64_t m, int64_t n)
{
    extern void dorgqr_(const int *, const int *, const int *, double *, const int *,
                        const double *, double *, const int *, int *) __attribute__((weak));
    if (dorgqr_ == NULL || m > INT32_MAX || n > INT32_MAX) {
        return -1;
    }
    const int rows = (int)m, columns = (int)n, ask = -1;
    double needed = 0.0;
    int info = 0;
    dorgqr_(&rows, &columns, &columns, a, &rows, scales, &needed, &ask, &info);
    const int count = (int)needed;
    double *work = malloc((size_t)count * sizeof(double));
    if (work == NULL) {
        return -1;
    }
    dorgqr_(&rows, &columns, &columns, a, &rows, scales, work, &count, &info);
    free(work);
    return info;
}

/* Eigenvalues, and in place vectors, of a symmetric matrix by LAPACK if it is linked, else -1. */
static inline int64_t pel_lapack_eigh_f64(double *a, double *values, int64_t n, bool vectors)
{
    extern void dsyevd_(const char *, const char *, const int *, double *, const int *, double *,
                        double *, const int *, int *, const int *, int *, size_t, size_t)
        __attribute__((weak));
    if (dsyevd_ == NULL || n > INT32_MAX) {
        return -1;
    }
    const char *job = vectors ? "V" : "N";
    const int order = (int)n, ask = -1;
    double needed = 0.0;
    int integers = 0, info = 0;
    dsyevd_(job, "L", &order, a, &order, values, &needed, &ask, &integers, &ask, &info, 1, 1);
    const int count = (int)needed;
    double *work = malloc((size_t)count * sizeof(double));
    int *integer_work = malloc((size_t)integers * sizeof(int));
    const bool fits = work != NULL && integer_work != NULL;
    if (fits) {
        dsyevd_(job, "L", &order, a, &order, values, work, &count, integer_work, &integers, &info,
                1, 1);
    }
    free(work);
    free(integer_work);
    return fits ? info : -1;
}

/* The parts of the eigenvalues and eigenvectors of a matrix by LAPACK if it is linked, else -1. */
static inline int64_t pel_lapack_eig_f64(double *a, double *values, double *imaginary,
                                         double *vectors, int64_t n, bool wanted)
{
    extern void dgeev_(const char *, const char *, const int *, double *, const int *, double *,
                       double *, double *, const int *, double *, const int *, double *,
                       const int *, int *, size_t, size_t) __attribute__((weak));
    if (dgeev_ == NULL || n > INT32_MAX) {
        return -1;
    }
    const char *job = wanted ? "V" : "N";
    const int order = (int)n, one = 1, ask = -1;
    double needed = 0.0;
    int info = 0;
    dgeev_("N", job, &order, a, &order, values, imaginary, NULL, &one, vectors, &order, &needed,
           &ask, &info, 1, 1);
    const int count = (int)needed;
    double *work = malloc((size_t)count * sizeof(double));
    if (work == NULL) {
        return -1;
    }
    dgeev_("N", job, &order, a, &order, values, imaginary, NULL, &one, vectors, &order, work,
           &count, &info, 1, 1);
    free(work);
    return info;
}

/* The singular values of a matrix, and their vectors or all, by LAPACK if it is linked, else -1. */
static inline int64_t pel_lapack_svd_f64(double *a, double *u, double *s, double *vh, int64_t m,
                                         int64_t n, bool vectors, bool all)
{
    extern void dgesdd_(const char *, const int *, const int *, double *, const int *, double *,
                        double *, const int *, double *, const int *, double *, const int *, int *,
                        int *, size_t) __attribute__((weak));
    if (dgesdd_ == NULL || m > INT32_MAX || n > INT32_MAX) {
        return -1;
    }
    const char *job = vectors ? "S" : "N";
    if (vectors && all) {
        job = "A";
    }
    const int rows = (int)m, columns = (int)n, ask = -1;
    const int least = rows < columns ? rows : columns, height = all ? columns : least;
    double needed = 0.0;
    int info = 0;
    int *integer_work = malloc(8 * (size_t)least * sizeof(int));
    dgesdd_(job, &rows, &columns, a, &rows, s, u, &rows, vh, &height, &needed, &ask, integer_work,
            &info, 1);
    const int count = (int)needed;
    double *work = malloc((size_t)count * sizeof(double));
    const bool fits = work != NULL && integer_work != NULL;
    if (fits) {
        dgesdd_(job, &rows, &columns, a, &rows, s, u, &rows, vh, &height, work, &count,
                integer_work, &info, 1);
    }
    free(work);
    free(integer_work);
    if (!fits) {
        return -1;
    }
    return info < 0 ? -info : info;
}

/* The columns of x become the nearest solutions; the rank, by LAPACK if it is linked, else -1. */
static inline int64_t pel_lapack_lstsq_f64(double *a, double *x, double *s, int64_t m, int64_t n,
                                           int64_t count, double limit)
{
    extern void dgelsd_(const int *, const int *, const int *, double *, const int *, double *,
                        const int *, double *, const double *, int *, double *, const int *, int *,
                        int *) __attribute__((weak));
    if (dgelsd_ == NULL || m > INT32_MAX || n > INT32_MAX || count > INT32_MAX) {
        return -1;
    }
    const int rows = (int)m, columns = (int)n, sides = (int)count, ask = -1;
    const int height = rows < columns ? columns : rows;
    double needed = 0.0;
    int integers = 0, rank = 0, info = 0;
    dgelsd_(&rows, &columns, &sides, a, &rows, x, &height, s, &limit, &rank, &needed, &ask,
            &integers, &info);
    const int size = (int)needed;
    double *work = malloc((size_t)size * sizeof(double));
    int *integer_work = malloc((size_t)integers * sizeof(int));
    const bool fits = work != NULL && integer_work != NULL;
    if (fits) {
        dgelsd_(&rows, &columns, &sides, a, &rows, x, &height, s, &limit, &rank, work, &size,
                integer_work, &info);
    }
    free(work);
    free(integer_work);
    if (!fits) {
        return -1;
    }
    return info == 0 ? rank : -2;
}

#endif

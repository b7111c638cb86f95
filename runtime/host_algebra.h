/* host_algebra.h: the BLAS and the LAPACK that the program around kernels has found. */

#ifndef PEL_HOST_ALGEBRA_H
#define PEL_HOST_ALGEBRA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The functions, NULL if there are none; they take the letter of a type. */
typedef struct {
    bool (*multiply)(int type, const void *a, int64_t n, int64_t depth, int64_t a_s0, int64_t a_s1,
                     const void *b, int64_t b_n0, int64_t m, int64_t b_s0, int64_t b_s1,
                     void *product, int64_t p_n0, int64_t p_n1, int64_t p_s0, int64_t p_s1);
    bool (*multiply_vector)(int type, const void *a, int64_t n, int64_t m, int64_t a_s0,
                            int64_t a_s1, const void *x, int64_t x_n, int64_t x_s, void *product,
                            int64_t p_n, int64_t p_s);
    int64_t (*decompose)(const char *name, int type, void *const *arrays, const int64_t *sizes);
} pel_algebra;

/* Where the functions are kept that the program has found. */
static inline pel_algebra *pel_algebra_found(void)
{
    static pel_algebra found;
    return &found;
}

/* a @ b, added to product, by the BLAS that the program has found; false if it has none. */
static inline bool pel_blas_multiply_by_host(int type, const void *a, int64_t n, int64_t depth,
                                             int64_t a_s0, int64_t a_s1, const void *b,
                                             int64_t b_n0, int64_t m, int64_t b_s0, int64_t b_s1,
                                             void *product, int64_t p_n0, int64_t p_n1,
                                             int64_t p_s0, int64_t p_s1)
{
    const pel_algebra *found = pel_algebra_found();
    return found->multiply != NULL && found->multiply(type, a, n, depth, a_s0, a_s1, b, b_n0, m,
                                                      b_s0, b_s1, product, p_n0, p_n1, p_s0, p_s1);
}

/* a @ x, stored in product, by the BLAS that the program has found; false if it has none. */
static inline bool pel_blas_multiply_vector_by_host(int type, const void *a, int64_t n, int64_t m,
                                                    int64_t a_s0, int64_t a_s1, const void *x,
                                                    int64_t x_n, int64_t x_s, void *product,
                                                    int64_t p_n, int64_t p_s)
{
    const pel_algebra *found = pel_algebra_found();
    return found->multiply_vector != NULL &&
           found->multiply_vector(type, a, n, m, a_s0, a_s1, x, x_n, x_s, product, p_n, p_s);
}

/* A decomposition by the LAPACK that the program has found; -1 if it has none. */
static inline int64_t pel_decompose_by_host(const char *name, int type, void *const *arrays,
                                            const int64_t *sizes)
{
    const pel_algebra *found = pel_algebra_found();
    return found->decompose == NULL ? -1 : found->decompose(name, type, arrays, sizes);
}

/* Triangular factors of a, and the rows that were exchanged, by the host. */
static inline int64_t pel_lapack_factor_by_host(int type, void *a, int32_t *pivots, int64_t n)
{
    void *arrays[] = {a, pivots};
    const int64_t sizes[] = {n};
    return pel_decompose_by_host("factor", type, arrays, sizes);
}

/* The columns of x become the solutions of systems with the matrix a, by the host. */
static inline int64_t pel_lapack_solve_by_host(int type, void *a, void *x, int64_t n, int64_t count)
{
    void *arrays[] = {a, x};
    const int64_t sizes[] = {n, count};
    return pel_decompose_by_host("solve", type, arrays, sizes);
}

/* The lower triangle of a becomes its Cholesky factor, by the host. */
static inline int64_t pel_lapack_cholesky_by_host(int type, void *a, int64_t n)
{
    void *arrays[] = {a};
    const int64_t sizes[] = {n};
    return pel_decompose_by_host("cholesky", type, arrays, sizes);
}

/* a becomes a triangle, and below it the reflections that make it one, by the host. */
static inline int64_t pel_lapack_reflect_by_host(int type, void *a, void *scales, int64_t m,
                                                 int64_t n)
{
    void *arrays[] = {a, scales};
    const int64_t sizes[] = {m, n};
    return pel_decompose_by_host("reflect", type, arrays, sizes);
}

/* a becomes the orthonormal columns that n reflections are, by the host. */
static inline int64_t pel_lapack_orthonormal_by_host(int type, void *a, void *scales, int64_t m,
                                                     int64_t n)
{
    void *arrays[] = {a, scales};
    const int64_t sizes[] = {m, n};
    return pel_decompose_by_host("orthonormal", type, arrays, sizes);
}

/* The eigenvalues of a symmetric matrix; its eigenvectors replace it, by the host. */
static inline int64_t pel_lapack_eigh_by_host(int type, void *a, double *values, int64_t n,
                                              bool vectors)
{
    void *arrays[] = {a, values};
    const int64_t sizes[] = {n, vectors};
    return pel_decompose_by_host("eigh", type, arrays, sizes);
}

/* The eigenvalues and eigenvectors of a matrix, by the host. */
static inline int64_t pel_lapack_eig_by_host(int type, void *a, void *values, double *imaginary,
                                             void *vectors, int64_t n, bool wanted)
{
    void *arrays[] = {a, values, imaginary, vectors};
    const int64_t sizes[] = {n, wanted};
    return pel_decompose_by_host("eig", type, arrays, sizes);
}

/* The singular values of a matrix, and their vectors, by the host. */
static inline int64_t pel_lapack_svd_by_host(int type, void *a, void *u, double *s, void *vh,
                                             int64_t m, int64_t n, bool vectors, bool all)
{
    void *arrays[] = {a, u, s, vh};
    const int64_t sizes[] = {m, n, vectors, all};
    return pel_decompose_by_host("svd", type, arrays, sizes);
}

/* The columns of x become the nearest solutions; the rank, by the host. */
static inline int64_t pel_lapack_lstsq_by_host(int type, void *a, void *x, double *s, int64_t m,
                                               int64_t n, int64_t count, double limit)
{
    void *arrays[] = {a, x, s, &limit};
    const int64_t sizes[] = {m, n, count};
    return pel_decompose_by_host("lstsq", type, arrays, sizes);
}

#endif

/* matmul.c: kernels of matmul.py in C.
 * cc -O3 -march=native -fopenmp -ffp-contract=off -mno-fma -fwrapv -fno-math-errno
 *     -fno-trapping-math -c matmul.c
 */
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* restrict: no array that a kernel stores into overlaps another; -Drestrict= drops it. */

/* A kernel's interface names every extent, read or not. */
#pragma GCC diagnostic ignored "-Wunused-parameter"

/* The exception classes in use; the numbers never change. */
enum {
    PEL_MEMORY_ERROR = 6,
    PEL_VALUE_ERROR = 13,
};

/* What a kernel raised; code 0 means nothing. */
typedef struct {
    int code;
    int line;
    char message[120];
} pel_error;

/* raise: the first error is kept. */
static void pel_raise(pel_error *error, int code, int line, const char *format, ...)
{
    if (error->code == 0) {
        va_list values;
        error->code = code;
        error->line = line;
        va_start(values, format);
        vsnprintf(error->message, sizeof error->message, format, values);
        va_end(values);
    }
}

/* np.zeros: room for count elements that are 0, freed with free(); NULL where there is none. */
static inline void *pel_alloc_zeroed(int64_t count, size_t size)
{
    return count < 0 ? NULL : calloc(count > 0 ? (size_t)count : 1, size);
}

/* a * b elements, for extents; -1 if one is negative or there is no int64 for the product. */
static inline int64_t pel_count(int64_t a, int64_t b)
{
    return a < 0 || b < 0 || (b > 0 && a > INT64_MAX / b) ? -1 : a * b;
}

/* A fresh array that the caller owns: free(data). Row-major, n[k] elements along axis k. */
typedef struct {
    double *data;
    int64_t n[2];
} array_f64_2d;

/* matmul.py:7  def matmul(A: float64[:, ::1], B: float64[:, ::1]) -> float64[:, ::1]
 * The product A @ B.
 */
array_f64_2d matmul(const double *A_data, int64_t A_n0, int64_t A_n1,
                    const double *B_data, int64_t B_n0, int64_t B_n1, pel_error *error)
{
    const double (*A)[A_n1] = (const double (*)[A_n1])A_data;
    const double (*B)[B_n1] = (const double (*)[B_n1])B_data;
    const int64_t n = A_n0;
    const int64_t m = A_n1;
    const int64_t p = B_n1;
    if (B_n0 != m) {
        pel_raise(error, PEL_VALUE_ERROR, 12,
                  "the columns of A and the rows of B differ in number");
        return (array_f64_2d){0};
    }
    double *C_data = pel_alloc_zeroed(pel_count(n, p), sizeof *C_data);
    if (C_data == NULL) {
        pel_raise(error, PEL_MEMORY_ERROR, 13, "no memory for 'C'");
        return (array_f64_2d){0};
    }
    double (*C)[p] = (double (*)[p])C_data;
    for (int64_t i = 0; i < n; i++) {
        for (int64_t k = 0; k < m; k++) {
            /* the inner loop runs along a row of B and a row of C */
            for (int64_t j = 0; j < p; j++) {
                C[i][j] += A[i][k] * B[k][j];
            }
        }
    }
    return (array_f64_2d){.data = C_data, .n = {n, p}};
}

/* matmul.py:23  def matmul_into(A: float64[:, ::1], B: float64[:, ::1], C: float64[:, ::1]) ->
 *     None
 * Stores A @ B in C; the rows of C are shared among the threads.
 */
void matmul_into(const double *restrict A_data, int64_t A_n0, int64_t A_n1,
                 const double *restrict B_data, int64_t B_n0, int64_t B_n1,
                 double *restrict C_data, int64_t C_n0, int64_t C_n1)
{
    const double (*A)[A_n1] = (const double (*)[A_n1])A_data;
    const double (*B)[B_n1] = (const double (*)[B_n1])B_data;
    double (*C)[C_n1] = (double (*)[C_n1])C_data;
    #pragma omp parallel for if(C_n0 * A_n1 * C_n1 > 8192)
    for (int64_t i = 0; i < C_n0; i++) {
        #pragma omp simd
        for (int64_t j = 0; j < C_n1; j++) {
            C[i][j] = 0.0;
        }
        for (int64_t k = 0; k < A_n1; k++) {
            #pragma omp simd
            for (int64_t j = 0; j < C_n1; j++) {
                C[i][j] += A[i][k] * B[k][j];
            }
        }
    }
}

/* shaping.c: kernels of shaping.py in C.
 * cc -O3 -march=native -fopenmp -ffp-contract=off -fwrapv -fno-math-errno -fno-trapping-math -c
 *     shaping.c
 */
#include <stdint.h>

/* restrict: no array that a kernel stores into overlaps another; -Drestrict= drops it. */

/* A kernel's interface names every extent, read or not. */
#pragma GCC diagnostic ignored "-Wunused-parameter"

/* shaping.py:5  def scaled(a: float64[:, ::1], b: float64[:, ::1]) -> None */
void scaled(double *restrict a_data, int64_t a_n0, int64_t a_n1,
            const double *restrict b_data, int64_t b_n0, int64_t b_n1)
{
    double (*a)[a_n1] = (double (*)[a_n1])a_data;
    const double (*b)[b_n1] = (const double (*)[b_n1])b_data;
    /* down the column */
    /* interchanged: 'j' is innermost, since elements lie side by side along it */
    for (int64_t i = 0; i < a_n0; i++) {
        /* column by column */
        for (int64_t j = 0; j < a_n1; j++) {
            a[i][j] = b[i][j];
        }
    }
}

/* shaping.py:12  def shared(a: float64[:, ::1]) -> None */
void shared(double *a_data, int64_t a_n0, int64_t a_n1)
{
    double (*a)[a_n1] = (double (*)[a_n1])a_data;
    /* interchanged: 'j' is innermost, since elements lie side by side along it */
    #pragma omp parallel for if(a_n0 * a_n1 > 32768)
    for (int64_t i = 0; i < a_n0; i++) {
        #pragma omp simd
        for (int64_t j = 0; j < a_n1; j++) {
            a[i][j] = 0.0;
        }
    }
}

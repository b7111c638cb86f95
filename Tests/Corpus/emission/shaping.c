/* shaping.c: kernels of shaping.py in C.
 * cc -O3 -march=native -fopenmp -ffp-contract=off -mno-fma -fwrapv -fno-math-errno
 *     -fno-trapping-math -c shaping.c
 */
#include <stdint.h>

/* restrict: no array that a kernel stores into overlaps another; -Drestrict= drops it. */

/* A kernel's interface names every extent, read or not. */
#pragma GCC diagnostic ignored "-Wunused-parameter"

/* Parts of a parallel reduction, combined in order: threads do not change the result. */
enum {
    PEL_BLOCKS = 64,
};

/* min(a, b) of int64: b if b < a, else a. */
static inline int64_t pel_min(int64_t a, int64_t b)
{
    return b < a ? b : a;
}

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

/* shaping.py:18  def transposed(a: float64[:, ::1], b: float64[:, ::1]) -> None */
void transposed(double *restrict a_data, int64_t a_n0, int64_t a_n1,
                const double *restrict b_data, int64_t b_n0, int64_t b_n1)
{
    double (*a)[a_n1] = (double (*)[a_n1])a_data;
    const double (*b)[b_n1] = (const double (*)[b_n1])b_data;
    /* tiled: 16 x 16 iterations at a time use lines of the cache whole */
    for (int64_t i_first = 0; i_first < a_n0; i_first += 16) {
        const int64_t i_stop = pel_min(i_first + 16, a_n0);
        for (int64_t j_first = 0; j_first < a_n1; j_first += 16) {
            const int64_t j_stop = pel_min(j_first + 16, a_n1);
            for (int64_t i = i_first; i < i_stop; i++) {
                for (int64_t j = j_first; j < j_stop; j++) {
                    a[i][j] = b[j][i];
                }
            }
        }
    }
}

/* shaping.py:24  def triangle(a: float64[:, ::1], y: float64[::1], out: int64[::1]) -> None */
void triangle(double *restrict a_data, int64_t a_n0, int64_t a_n1, double *restrict y, int64_t y_n,
              int64_t *restrict out, int64_t out_n)
{
    double (*a)[a_n1] = (double (*)[a_n1])a_data;
    /* shared out in turns: iterations take unequal time */
    #pragma omp parallel for if(a_n0 * a_n0 > 32768) schedule(static, 1)
    for (int64_t i = 0; i < a_n0; i++) {
        #pragma omp simd
        for (int64_t j = 0; j < i; j++) {
            a[i][j] = 0.0;
        }
    }
    /* shared out as threads get free: iterations take unequal time */
    #pragma omp parallel for schedule(dynamic, 64)
    for (int64_t k = 0; k < out_n; k++) {
        double t = y[k];
        int64_t turns = 0;
        while (t < 100.0) {
            t = t * 2.0;
            turns += 1;
        }
        out[k] = turns;
    }
    double total = 0.0;
    double total_parts[PEL_BLOCKS];
    /* shared out in turns: iterations take unequal time */
    #pragma omp parallel for if(a_n0 * a_n0 > 16384) schedule(static, 1)
    for (int64_t b = 0; b < PEL_BLOCKS; b++) {
        double total_part = 0.0;
        for (int64_t m = b * a_n0 / PEL_BLOCKS; m < (b + 1) * a_n0 / PEL_BLOCKS; m++) {
            for (int64_t n = 0; n < m; n++) {
                total_part += a[m][n];
            }
        }
        total_parts[b] = total_part;
    }
    for (int64_t b = 0; b < PEL_BLOCKS; b++) {
        total += total_parts[b];
    }
    y[0] = total;
}

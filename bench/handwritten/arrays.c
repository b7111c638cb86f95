/* Loops for what the kernels of bench/array_kernels.py say in whole arrays, as entry points. */
#include <math.h>
#include <stdint.h>
#include <stdlib.h>

/* As in pellucid.h. */
typedef union {
    int64_t i;
    uint64_t u;
    double f;
    float g;
    void *p;
} pel_slot;

int64_t hand_polynomial(const pel_slot *arguments, pel_slot *results, void *error)
{
    (void)error;
    const double *x = arguments[0].p;
    const int64_t n = arguments[1].i;
    double *restrict y = malloc((size_t)n * sizeof *y);
    for (int64_t i = 0; i < n; i++) {
        y[i] = ((0.3 * x[i] + 1.2) * x[i] - 0.7) * x[i] + 0.1;
    }
    results[0].p = y;
    results[1].i = n;
    return 0;
}

int64_t hand_distance(const pel_slot *arguments, pel_slot *results, void *error)
{
    (void)error;
    const double *x = arguments[0].p;
    const double *y = arguments[3].p;
    const int64_t n = arguments[1].i;
    double *restrict z = malloc((size_t)n * sizeof *z);
    for (int64_t i = 0; i < n; i++) {
        z[i] = sqrt(x[i] * x[i] + y[i] * y[i]);
    }
    results[0].p = z;
    results[1].i = n;
    return 0;
}

void hand_smooth(int64_t n, int64_t m, const double src[restrict n][m], double dst[restrict n][m]);

int64_t hand_slice_stencil(const pel_slot *arguments, pel_slot *results, void *error)
{
    (void)results;
    (void)error;
    const int64_t n = arguments[1].i;
    const int64_t m = arguments[2].i;
    hand_smooth(n, m, arguments[0].p, arguments[5].p);
    return 0;
}

int64_t hand_loop_stencil(const pel_slot *arguments, pel_slot *results, void *error)
{
    return hand_slice_stencil(arguments, results, error);
}

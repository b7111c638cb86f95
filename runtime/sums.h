/* sums.h: sums, minima and maxima of many numbers, in the order that NumPy's sums have. */

#ifndef PEL_SUMS_H
#define PEL_SUMS_H

#include <math.h>
#include <stdbool.h>
#include <stdint.h>

#include "choices.h"

/* np.sum of at most 128 numbers: eight sums side by side, which are added up by pairs. */
static inline double pel_sum_part(const double *x, int64_t n)
{
    double sum = -0.0;
    int64_t i = 0;
    if (n >= 8) {
        double lanes[8];
        for (int64_t k = 0; k < 8; k++) {
            lanes[k] = x[k];
        }
        for (i = 8; i < n - n % 8; i += 8) {
            for (int64_t k = 0; k < 8; k++) {
                lanes[k] += x[i + k];
            }
        }
        const double low = (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]);
        sum = low + ((lanes[4] + lanes[5]) + (lanes[6] + lanes[7]));
    }
    for (; i < n; i++) {
        sum += x[i];
    }
    return sum;
}

/* Halves are summed apart, and halves of those, so that little is lost to rounding. */
static double pel_sum_halves(const double *x, int64_t n)
{
    if (n <= 128) {
        return pel_sum_part(x, n);
    }
    const int64_t half = n / 2 - n / 2 % 8;
    const double sum = pel_sum_halves(x, half);
    return sum + pel_sum_halves(x + half, n - half);
}

/* np.sum of float64, bit for bit; the sum of negative zeros is zero. */
static inline double pel_sum_f64(const double *x, int64_t n)
{
    return 0.0 + pel_sum_halves(x, n);
}

/* Sums of the even and the odd ones of 2 n numbers, by halves of halves as np.sum takes them. */
static void pel_sum_pairs(const double *x, int64_t n, double *even, double *odd)
{
    if (n > 128) {
        const int64_t half = n / 2 - n / 2 % 8;
        double even_rest = 0.0, odd_rest = 0.0;
        pel_sum_pairs(x, half, even, odd);
        pel_sum_pairs(x + half, n - half, &even_rest, &odd_rest);
        *even += even_rest;
        *odd += odd_rest;
        return;
    }
    double lanes[8] = {-0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0};
    int64_t i = 0;
    for (; i < n - n % 8; i += 8) {
        for (int64_t k = 0; k < 8; k++) {
            lanes[k] += x[i + k];
        }
    }
    *even = (lanes[0] + lanes[2]) + (lanes[4] + lanes[6]);
    *odd = (lanes[1] + lanes[3]) + (lanes[5] + lanes[7]);
    for (; i < n; i += 2) {
        *even += x[i];
        *odd += x[i + 1];
    }
}

/* The values of np.sum, computed strip by strip, and the sums of halves that wait for the other. */
typedef struct {
    double sum;
    int64_t start;
    int64_t stop;
    int64_t end;
    int depth;
    int64_t ends[64];
    double sums[64];
    double values[1024];
} pel_strips;

/* Goes on to the first strip before stop; strips are halves of halves, as np.sum takes them. */
static inline void pel_halve_strips(pel_strips *strips, int64_t stop)
{
    while (stop - strips->start > 1024) {
        const int64_t half = (stop - strips->start) / 2;
        strips->ends[strips->depth] = stop;
        strips->depth++;
        stop = strips->start + half - half % 8;
    }
    strips->stop = stop;
}

/* Begins np.sum of the values from start to end, of which there are none yet. */
static inline void pel_begin_strips(pel_strips *strips, int64_t start, int64_t end)
{
    strips->sum = 0.0;
    strips->start = start;
    strips->end = end;
    strips->depth = 0;
    pel_halve_strips(strips, end);
}

/* Adds the values of a strip: the sum is that of all when there is no strip left. */
static inline void pel_add_strip(pel_strips *strips)
{
    strips->sum = pel_sum_f64(strips->values, strips->stop - strips->start);
    while (strips->depth > 0 && strips->ends[strips->depth - 1] == strips->stop) {
        strips->depth--;
        strips->sum = strips->sums[strips->depth] + strips->sum;
    }
    strips->start = strips->stop;
    if (strips->depth > 0) {
        strips->sums[strips->depth - 1] = strips->sum;
        pel_halve_strips(strips, strips->ends[strips->depth - 1]);
    }
}

/* How many parts np.sum has, halves of halves, which threads may add up apart. */
static inline int64_t pel_sum_parts(int64_t n)
{
    return n < 10240 ? 1 : 64;
}

/* Where a part of np.sum of n numbers starts, if it has so many parts. */
static inline int64_t pel_part_start(int64_t part, int64_t parts, int64_t n)
{
    int64_t start = 0;
    for (int64_t half = parts / 2; half > 0; half /= 2) {
        const int64_t low = n / 2 - n / 2 % 8;
        if (part < half) {
            n = low;
        } else {
            part -= half;
            start += low;
            n -= low;
        }
    }
    return part == 0 ? start : start + n;
}

/* np.sum, bit for bit, from the sums of its parts. */
static inline double pel_sum_of_parts(double *sums, int64_t parts)
{
    for (int64_t step = 1; step < parts; step *= 2) {
        for (int64_t k = 0; k < parts; k += 2 * step) {
            sums[k] += sums[k + step];
        }
    }
    return sums[0];
}

/* np.min of float64: NaN wins; 32 side by side. */
static inline double pel_smallest_f64(const double *x, int64_t n)
{
    double best = INFINITY;
    int64_t i = 0;
    if (n >= 32) {
        double lanes[32];
        for (int64_t k = 0; k < 32; k++) {
            lanes[k] = x[k];
        }
        for (i = 32; i < n - n % 32; i += 32) {
            for (int64_t k = 0; k < 32; k++) {
                const bool stays = lanes[k] < x[i + k] || lanes[k] != lanes[k];
                lanes[k] = stays ? lanes[k] : x[i + k];
            }
        }
        for (int64_t k = 0; k < 32; k++) {
            best = pel_minimum_f64(best, lanes[k]);
        }
    }
    for (; i < n; i++) {
        best = pel_minimum_f64(best, x[i]);
    }
    return best;
}

/* np.max of float64: NaN wins; 32 side by side. */
static inline double pel_largest_f64(const double *x, int64_t n)
{
    double best = -INFINITY;
    int64_t i = 0;
    if (n >= 32) {
        double lanes[32];
        for (int64_t k = 0; k < 32; k++) {
            lanes[k] = x[k];
        }
        for (i = 32; i < n - n % 32; i += 32) {
            for (int64_t k = 0; k < 32; k++) {
                const bool stays = lanes[k] > x[i + k] || lanes[k] != lanes[k];
                lanes[k] = stays ? lanes[k] : x[i + k];
            }
        }
        for (int64_t k = 0; k < 32; k++) {
            best = pel_maximum_f64(best, lanes[k]);
        }
    }
    for (; i < n; i++) {
        best = pel_maximum_f64(best, x[i]);
    }
    return best;
}

/* np.min of float32: NaN wins; 32 side by side. */
static inline float pel_smallest_f32(const float *x, int64_t n)
{
    float best = INFINITY;
    int64_t i = 0;
    if (n >= 32) {
        float lanes[32];
        for (int64_t k = 0; k < 32; k++) {
            lanes[k] = x[k];
        }
        for (i = 32; i < n - n % 32; i += 32) {
            for (int64_t k = 0; k < 32; k++) {
                const bool stays = lanes[k] < x[i + k] || lanes[k] != lanes[k];
                lanes[k] = stays ? lanes[k] : x[i + k];
            }
        }
        for (int64_t k = 0; k < 32; k++) {
            best = pel_minimum_f32(best, lanes[k]);
        }
    }
    for (; i < n; i++) {
        best = pel_minimum_f32(best, x[i]);
    }
    return best;
}

/* np.max of float32: NaN wins; 32 side by side. */
static inline float pel_largest_f32(const float *x, int64_t n)
{
    float best = -INFINITY;
    int64_t i = 0;
    if (n >= 32) {
        float lanes[32];
        for (int64_t k = 0; k < 32; k++) {
            lanes[k] = x[k];
        }
        for (i = 32; i < n - n % 32; i += 32) {
            for (int64_t k = 0; k < 32; k++) {
                const bool stays = lanes[k] > x[i + k] || lanes[k] != lanes[k];
                lanes[k] = stays ? lanes[k] : x[i + k];
            }
        }
        for (int64_t k = 0; k < 32; k++) {
            best = pel_maximum_f32(best, lanes[k]);
        }
    }
    for (; i < n; i++) {
        best = pel_maximum_f32(best, x[i]);
    }
    return best;
}

#endif

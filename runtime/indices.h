/* indices.h: places in arrays and the lengths of ranges and slices. */

#ifndef PEL_INDICES_H
#define PEL_INDICES_H

#include <stdint.h>
#ifdef _OPENMP
#include <omp.h>
#endif

/* a[i]: a negative index counts from the end, once; few are, so a jump beats a choice. */
static inline int64_t pel_wrap_index(int64_t i, int64_t n)
{
#ifdef __TINYC__
    return i < 0 ? i + n : i;
#else
    return __builtin_expect_with_probability(i < 0, 0, 0.999) ? i + n : i;
#endif
}

/* a[i] in a loop over i: without a choice, of which gcc's vectors load both elements. */
static inline int64_t pel_wrap_counter(int64_t i, int64_t n)
{
    return i + (n & (i >> 63));
}

/* The number of threads that a parallel loop starts. */
static inline int pel_max_threads(void)
{
#ifdef _OPENMP
    return omp_get_max_threads();
#else
    return 1;
#endif
}

/* How many of n iterations a thread takes: whole vectors, also where the last ones are less. */
static inline int64_t pel_chunk(int64_t n, int64_t threads)
{
    const int64_t vectors = n > 0 ? n / 64 : 0;
    int64_t result = vectors / threads + (vectors % threads > 0 || vectors == 0);
    while (n % 64 > 0 && result <= vectors && vectors % result == 0) {
        result++;
    }
    return 64 * result;
}

/* i, moved into low ... high. */
static inline int64_t pel_clip(int64_t i, int64_t low, int64_t high)
{
    return i < low ? low : (i > high ? high : i);
}

/* len(a[start:stop]) of an axis of n elements, for bounds that count from the front. */
static inline int64_t pel_slice_length(int64_t start, int64_t stop, int64_t n)
{
    const int64_t first = start < 0 ? 0 : start;
    const int64_t end = stop < n ? stop : n;
    return first < end ? end - first : 0;
}

/* i, moved into low ... high, of unsigned numbers. */
static inline uint64_t pel_clip_u64(uint64_t i, uint64_t low, uint64_t high)
{
    return i < low ? low : (i > high ? high : i);
}

/* a[i:] and a[:i]: a negative bound counts from the end; then it is moved into 0 ... n. */
static inline int64_t pel_slice_bound(int64_t i, int64_t n)
{
    const int64_t wrapped = i < 0 ? i + n : i;
    return wrapped < 0 ? 0 : (wrapped > n ? n : wrapped);
}

/* a[i::-1] and a[:i:-1]: a negative bound counts from the end; moved into -1 ... n - 1. */
static inline int64_t pel_slice_bound_down(int64_t i, int64_t n)
{
    const int64_t wrapped = i < 0 ? i + n : i;
    return wrapped < 0 ? -1 : (wrapped >= n ? n - 1 : wrapped);
}

/* len(range(start, stop, step)), for a step that is not 0. */
static inline int64_t pel_range_length(int64_t start, int64_t stop, int64_t step)
{
    if (step > 0 ? start >= stop : start <= stop) {
        return 0;
    }
    const uint64_t gap =
        step > 0 ? (uint64_t)stop - (uint64_t)start : (uint64_t)start - (uint64_t)stop;
    const uint64_t stride = step > 0 ? (uint64_t)step : 0 - (uint64_t)step;
    return (int64_t)((gap - 1) / stride + 1);
}

/* len(range(start, stop, step)) of unsigned numbers, for a step that is not 0. */
static inline uint64_t pel_range_length_u64(uint64_t start, uint64_t stop, uint64_t step)
{
    return start < stop ? (stop - start - 1) / step + 1 : 0;
}

#endif

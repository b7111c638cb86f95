/* conversions.h: casts whose result for values out of range C leaves open. */

#ifndef PEL_CONVERSIONS_H
#define PEL_CONVERSIONS_H

#include <stdint.h>

/* uint64(x) of float64 takes x modulo 2 ** 64 below 2 ** 63, as x86 does. */
static inline uint64_t pel_u64_from_f64(double x)
{
    const uint64_t high = x >= 9223372036854775808.0 ? (uint64_t)1 << 63 : 0;
    return (uint64_t)(int64_t)(high != 0 ? x - 9223372036854775808.0 : x) ^ high;
}

/* uint64(x) of float32 takes x modulo 2 ** 64 below 2 ** 63, as x86 does. */
static inline uint64_t pel_u64_from_f32(float x)
{
    const uint64_t high = x >= 9223372036854775808.0f ? (uint64_t)1 << 63 : 0;
    return (uint64_t)(int64_t)(high != 0 ? x - 9223372036854775808.0f : x) ^ high;
}

#endif

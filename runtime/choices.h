/* choices.h: the smaller or larger of two numbers, Python's way and NumPy's. */

#ifndef PEL_CHOICES_H
#define PEL_CHOICES_H

#include <stdint.h>

/* min(a, b) of int64: b if b < a, else a. */
static inline int64_t pel_min(int64_t a, int64_t b)
{
    return b < a ? b : a;
}

/* max(a, b) of int64: b if b > a, else a. */
static inline int64_t pel_max(int64_t a, int64_t b)
{
    return b > a ? b : a;
}

/* min(a, b) of int8: b if b < a, else a. */
static inline int8_t pel_min_i8(int8_t a, int8_t b)
{
    return b < a ? b : a;
}

/* max(a, b) of int8: b if b > a, else a. */
static inline int8_t pel_max_i8(int8_t a, int8_t b)
{
    return b > a ? b : a;
}

/* min(a, b) of int16: b if b < a, else a. */
static inline int16_t pel_min_i16(int16_t a, int16_t b)
{
    return b < a ? b : a;
}

/* max(a, b) of int16: b if b > a, else a. */
static inline int16_t pel_max_i16(int16_t a, int16_t b)
{
    return b > a ? b : a;
}

/* min(a, b) of int32: b if b < a, else a. */
static inline int32_t pel_min_i32(int32_t a, int32_t b)
{
    return b < a ? b : a;
}

/* max(a, b) of int32: b if b > a, else a. */
static inline int32_t pel_max_i32(int32_t a, int32_t b)
{
    return b > a ? b : a;
}

/* min(a, b) of uint8: b if b < a, else a. */
static inline uint8_t pel_min_u8(uint8_t a, uint8_t b)
{
    return b < a ? b : a;
}

/* max(a, b) of uint8: b if b > a, else a. */
static inline uint8_t pel_max_u8(uint8_t a, uint8_t b)
{
    return b > a ? b : a;
}

/* min(a, b) of uint16: b if b < a, else a. */
static inline uint16_t pel_min_u16(uint16_t a, uint16_t b)
{
    return b < a ? b : a;
}

/* max(a, b) of uint16: b if b > a, else a. */
static inline uint16_t pel_max_u16(uint16_t a, uint16_t b)
{
    return b > a ? b : a;
}

/* min(a, b) of uint32: b if b < a, else a. */
static inline uint32_t pel_min_u32(uint32_t a, uint32_t b)
{
    return b < a ? b : a;
}

/* max(a, b) of uint32: b if b > a, else a. */
static inline uint32_t pel_max_u32(uint32_t a, uint32_t b)
{
    return b > a ? b : a;
}

/* min(a, b) of uint64: b if b < a, else a. */
static inline uint64_t pel_min_u64(uint64_t a, uint64_t b)
{
    return b < a ? b : a;
}

/* max(a, b) of uint64: b if b > a, else a. */
static inline uint64_t pel_max_u64(uint64_t a, uint64_t b)
{
    return b > a ? b : a;
}

/* min(a, b) of float32: b if b < a, else a, also where one is NaN. */
static inline float pel_min_f32(float a, float b)
{
    return b < a ? b : a;
}

/* max(a, b) of float32: b if b > a, else a, also where one is NaN. */
static inline float pel_max_f32(float a, float b)
{
    return b > a ? b : a;
}

/* min(a, b) of float64: b if b < a, else a, also where one is NaN. */
static inline double pel_min_f64(double a, double b)
{
    return b < a ? b : a;
}

/* max(a, b) of float64: b if b > a, else a, also where one is NaN. */
static inline double pel_max_f64(double a, double b)
{
    return b > a ? b : a;
}

/* np.minimum(a, b) of float32: NaN wins. */
static inline float pel_minimum_f32(float a, float b)
{
    return a < b || a != a ? a : b;
}

/* np.maximum(a, b) of float32: NaN wins. */
static inline float pel_maximum_f32(float a, float b)
{
    return a > b || a != a ? a : b;
}

/* np.minimum(a, b) of float64: NaN wins. */
static inline double pel_minimum_f64(double a, double b)
{
    return a < b || a != a ? a : b;
}

/* np.maximum(a, b) of float64: NaN wins. */
static inline double pel_maximum_f64(double a, double b)
{
    return a > b || a != a ? a : b;
}

#endif

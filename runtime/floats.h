/* floats.h: arithmetic of float64 and float32 that C does otherwise than Python. */

#ifndef PEL_FLOATS_H
#define PEL_FLOATS_H

#include <math.h>
#include <stdbool.h>
#include <stdint.h>

/* a // b of float64 rounds towards minus infinity; by zero it is a / b. */
static inline double pel_floordiv_f64(double a, double b)
{
    if (b == 0.0) {
        return a / b;
    }
    const double r = fmod(a, b);
    double q = (a - r) / b;
    if (r != 0.0 && (r < 0.0) != (b < 0.0)) {
        q -= 1.0;
    }
    if (q == 0.0) {
        return copysign(0.0, a / b);
    }
    const double rounded = floor(q);
    return q - rounded > 0.5 ? rounded + 1.0 : rounded;
}

/* a % b of float64 has the sign of b; by zero it is NaN. */
static inline double pel_modulo_f64(double a, double b)
{
    const double r = fmod(a, b);
    if (b == 0.0) {
        return r;
    }
    if (r == 0.0) {
        return copysign(0.0, b);
    }
    return (r < 0.0) != (b < 0.0) ? r + b : r;
}

/* base ** exponent of float64 and int64 multiplies repeatedly; pow takes over beyond 2 ** 16. */
static inline double pel_powi_f64(double base, int64_t exponent)
{
    double factor = base;
    double result = 1.0;
    if (exponent > 65536 || exponent < -65536) {
        return pow(base, (double)exponent);
    }
    for (int64_t n = exponent < 0 ? -exponent : exponent; n != 0; n >>= 1) {
        if (n & 1) {
            result *= factor;
        }
        factor *= factor;
    }
    return exponent < 0 ? 1.0 / result : result;
}

/* np.sign(a) of float64 is -1, 0, 1 or NaN. */
static inline double pel_sign_f64(double a)
{
    return a > 0.0 ? 1.0 : (a < 0.0 ? -1.0 : (a == 0.0 ? 0.0 : a));
}

/* a // b of float32 rounds towards minus infinity; by zero it is a / b. */
static inline float pel_floordiv_f32(float a, float b)
{
    if (b == 0.0f) {
        return a / b;
    }
    const float r = fmodf(a, b);
    float q = (a - r) / b;
    if (r != 0.0f && (r < 0.0f) != (b < 0.0f)) {
        q -= 1.0f;
    }
    if (q == 0.0f) {
        return copysignf(0.0f, a / b);
    }
    const float rounded = floorf(q);
    return q - rounded > 0.5f ? rounded + 1.0f : rounded;
}

/* a % b of float32 has the sign of b; by zero it is NaN. */
static inline float pel_modulo_f32(float a, float b)
{
    const float r = fmodf(a, b);
    if (b == 0.0f) {
        return r;
    }
    if (r == 0.0f) {
        return copysignf(0.0f, b);
    }
    return (r < 0.0f) != (b < 0.0f) ? r + b : r;
}

/* base ** exponent of float32 and int64 multiplies repeatedly; pow takes over beyond 2 ** 16. */
static inline float pel_powi_f32(float base, int64_t exponent)
{
    float factor = base;
    float result = 1.0f;
    if (exponent > 65536 || exponent < -65536) {
        return powf(base, (float)exponent);
    }
    for (int64_t n = exponent < 0 ? -exponent : exponent; n != 0; n >>= 1) {
        if (n & 1) {
            result *= factor;
        }
        factor *= factor;
    }
    return exponent < 0 ? 1.0f / result : result;
}

/* np.sign(a) of float32 is -1, 0, 1 or NaN. */
static inline float pel_sign_f32(float a)
{
    return a > 0.0f ? 1.0f : (a < 0.0f ? -1.0f : (a == 0.0f ? 0.0f : a));
}

/* math.isclose(a, b, rel_tol=relative, abs_tol=absolute). */
static inline bool pel_is_close(double a, double b, double relative, double absolute)
{
    if (a == b) {
        return true;
    }
    const double gap = fabs(b - a);
    if (fabs(a) == INFINITY || fabs(b) == INFINITY) {
        return false;
    }
    return gap <= fabs(relative * b) || gap <= fabs(relative * a) || gap <= absolute;
}

#endif

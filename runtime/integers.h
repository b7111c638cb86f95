/* integers.h: arithmetic of int64 and uint64 that C does otherwise than Python. */

#ifndef PEL_INTEGERS_H
#define PEL_INTEGERS_H

#include <math.h>
#include <stdint.h>

/* a // b rounds towards minus infinity; a // -1 wraps around. */
static inline int64_t pel_floordiv(int64_t a, int64_t b)
{
    if (b == -1) {
        return -a;
    }
    const int64_t r = a % b;
    return a / b - (b > 0 ? r < 0 : r > 0);
}

/* a // b of unsigned numbers. */
static inline uint64_t pel_floordiv_u64(uint64_t a, uint64_t b)
{
    return a / b;
}

/* a % b has the sign of b. */
static inline int64_t pel_modulo(int64_t a, int64_t b)
{
    if (b == -1) {
        return 0;
    }
    const int64_t r = a % b;
    return (b > 0 ? r < 0 : r > 0) ? r + b : r;
}

/* a % b of unsigned numbers. */
static inline uint64_t pel_modulo_u64(uint64_t a, uint64_t b)
{
    return a % b;
}

/* base ** exponent wraps around; a negative exponent gives 0 unless base is 1 or -1. */
static inline int64_t pel_power(int64_t base, int64_t exponent)
{
    int64_t result = 1;
    if (exponent < 0 && base != 1 && base != -1) {
        return 0;
    }
    for (uint64_t n = (uint64_t)exponent; n != 0; n >>= 1) {
        if (n & 1) {
            result *= base;
        }
        base *= base;
    }
    return result;
}

/* base ** exponent of unsigned numbers wraps around. */
static inline uint64_t pel_power_u64(uint64_t base, uint64_t exponent)
{
    uint64_t result = 1;
    for (; exponent != 0; exponent >>= 1) {
        if (exponent & 1) {
            result *= base;
        }
        base *= base;
    }
    return result;
}

/* abs(a); the lowest int64 stays as it is. */
static inline int64_t pel_abs(int64_t a)
{
    return a < 0 ? -a : a;
}

/* np.sign(a) is -1, 0 or 1. */
static inline int64_t pel_sign(int64_t a)
{
    return (a > 0) - (a < 0);
}

/* np.sign(a) of an unsigned number is 0 or 1. */
static inline uint64_t pel_sign_u64(uint64_t a)
{
    return a != 0;
}

/* math.gcd(a, b) of unsigned numbers. */
static inline uint64_t pel_gcd_u64(uint64_t a, uint64_t b)
{
    while (b != 0) {
        const uint64_t r = a % b;
        a = b;
        b = r;
    }
    return a;
}

/* math.gcd(a, b) is never negative. */
static inline int64_t pel_gcd(int64_t a, int64_t b)
{
    return (int64_t)pel_gcd_u64((uint64_t)pel_abs(a), (uint64_t)pel_abs(b));
}

/* math.lcm(a, b) of unsigned numbers; 0 if one of them is 0. */
static inline uint64_t pel_lcm_u64(uint64_t a, uint64_t b)
{
    return a == 0 || b == 0 ? 0 : a / pel_gcd_u64(a, b) * b;
}

/* math.lcm(a, b) is never negative, and 0 if one of them is 0. */
static inline int64_t pel_lcm(int64_t a, int64_t b)
{
    return (int64_t)pel_lcm_u64((uint64_t)pel_abs(a), (uint64_t)pel_abs(b));
}

/* math.isqrt(n), for n that is not negative. */
static inline int64_t pel_isqrt(int64_t n)
{
    uint64_t root = (uint64_t)(int64_t)sqrt((double)n);
    while (root * root > (uint64_t)n) {
        root--;
    }
    while ((root + 1) * (root + 1) <= (uint64_t)n) {
        root++;
    }
    return (int64_t)root;
}

/* math.factorial(n), for n that is not negative; wraps around. */
static inline int64_t pel_factorial(int64_t n)
{
    int64_t product = 1;
    for (int64_t k = 2; k <= n && product != 0; k++) {
        product *= k;
    }
    return product;
}

/* math.perm(n, k), for n and k that are not negative; wraps around. */
static inline int64_t pel_perm(int64_t n, int64_t k)
{
    int64_t product = 1;
    if (k > n) {
        return 0;
    }
    for (int64_t i = 0; i < k && product != 0; i++) {
        product *= n - i;
    }
    return product;
}

/* math.comb(n, k), for n and k that are not negative; wraps around if a product on the way does. */
static inline int64_t pel_comb(int64_t n, int64_t k)
{
    uint64_t result = 1;
    if (k > n) {
        return 0;
    }
    const uint64_t steps = (uint64_t)(k < n - k ? k : n - k);
    for (uint64_t i = 1; i <= steps; i++) {
        const uint64_t divisor = pel_gcd_u64(result, i);
        result = result / divisor * (((uint64_t)n - steps + i) / (i / divisor));
    }
    return (int64_t)result;
}

#endif

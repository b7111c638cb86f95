/* rounding.h: rounding to decimal digits. */

#ifndef PEL_ROUNDING_H
#define PEL_ROUNDING_H

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The decimal text of x, rounded half to even at the given place, read back. */
static inline double pel_round_text(double x, int digits)
{
    char text[700];
    if (digits >= 0) {
        snprintf(text, sizeof text, "%.*f", digits, x);
        return strtod(text, NULL);
    }
    const int length = snprintf(text, sizeof text, "%.0f", trunc(fabs(x)));
    if (length + digits > 0) {
        snprintf(text, sizeof text, "%.*e", length + digits - 1, x);
        return strtod(text, NULL);
    }
    const int isWhole = fabs(x) == trunc(x) || -fabs(x) == trunc(x);
    const int isTie = isWhole && strspn(text + 1, "0") == (size_t)(length - 1);
    if (length + digits < 0 || text[0] < '5' || (text[0] == '5' && isTie)) {
        return copysign(0.0, x);
    }
    snprintf(text, sizeof text, "1e%d", -digits);
    return copysign(strtod(text, NULL), x);
}

/* round(x, digits) of float64: correct for the exact value of x, half to even. */
static inline double pel_round_digits_f64(double x, int64_t digits)
{
    if (x - x != 0.0 || digits > 323) {
        return x;
    }
    if (digits < -308) {
        return copysign(0.0, x);
    }
    double power = 1.0;
    for (int64_t k = 0; k < digits; k++) {
        power *= 10.0;
    }
    const double scaled = x * power;
    if (digits < 0 || digits > 22 || fabs(scaled) >= 2251799813685248.0) {
        return pel_round_text(x, (int)digits);
    }
    /* Up to 10 ** 22 powers are exact, and fma tells on which side of a tie x lies. */
    const double error = fma(x, power, -scaled);
    const double rounded = rint(scaled);
    if (fabs(scaled - trunc(scaled)) != 0.5 || error == 0.0) {
        return copysign(rounded / power, x);
    }
    return copysign((error > 0.0 ? ceil(scaled) : floor(scaled)) / power, x);
}

#endif

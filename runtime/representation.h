/* representation.h: numbers as Python prints them. */

#ifndef PEL_REPRESENTATION_H
#define PEL_REPRESENTATION_H

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The digits of a finite number as d.ddde+xx: the fewest that strtod reads back as x. */
static inline char *pel_shortest(char *text, double x)
{
    for (int digits = 0; digits < 17; digits++) {
        snprintf(text, 32, "%.*e", digits, x);
        if (strtod(text, NULL) == x) {
            break;
        }
        char *last = strchr(text, 'e') - 1; /* at powers of two the neighbour may do */
        if (digits == 15 && *last < '9') {
            ++*last;
        }
        if (strtod(text, NULL) == x) {
            break;
        }
    }
    return text;
}

/* repr(x) of float64, written to 32 bytes at text. */
static inline char *pel_repr_f64(char *text, double x)
{
    if (x != x || x - x != 0.0) {
        return strcpy(text, x != x ? "nan" : (x < 0.0 ? "-inf" : "inf"));
    }
    const char *mark = strchr(pel_shortest(text, x), 'e');
    const int exponent = atoi(mark + 1);
    if (exponent >= -4 && exponent < 16) {
        const char *point = memchr(text, '.', (size_t)(mark - text));
        const int digits = point == NULL ? 0 : (int)(mark - point) - 1;
        snprintf(text, 32, "%.*f", digits > exponent ? digits - exponent : 1, x);
    }
    return text;
}

/* A part of a complex number: repr(x) of float64 without a closing ".0". */
static inline char *pel_repr_part(char *text, double x)
{
    char *end = pel_repr_f64(text, x) + strlen(text);
    if (end - text > 2 && strcmp(end - 2, ".0") == 0) {
        end[-2] = '\0';
    }
    return text;
}

/* repr(complex(re, im)), written to 64 bytes at text. */
static inline char *pel_repr_complex(char *text, double re, double im)
{
    char left[32];
    char right[32];
    pel_repr_part(left, re);
    pel_repr_part(right, im);
    if (re == 0.0 && left[0] != '-') {
        snprintf(text, 64, "%sj", right);
    } else {
        snprintf(text, 64, "(%s%s%sj)", left, right[0] == '-' ? "" : "+", right);
    }
    return text;
}

#endif

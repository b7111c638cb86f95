/* errors.h: how a kernel tells its caller what it raised. */

#ifndef PEL_ERRORS_H
#define PEL_ERRORS_H

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

/* What a kernel raised; code 0 means nothing. */
typedef struct {
    int code;
    int line;
    char message[120];
} pel_error;

/* The exception classes; the numbers never change. */
enum pel_error_code {
    PEL_ARITHMETIC_ERROR = 1,
    PEL_ASSERTION_ERROR = 2,
    PEL_EXCEPTION = 3,
    PEL_INDEX_ERROR = 4,
    PEL_KEY_ERROR = 5,
    PEL_MEMORY_ERROR = 6,
    PEL_NOT_IMPLEMENTED_ERROR = 7,
    PEL_OVERFLOW_ERROR = 8,
    PEL_RUNTIME_ERROR = 9,
    PEL_STOP_ITERATION = 10,
    PEL_TYPE_ERROR = 11,
    PEL_UNBOUND_LOCAL_ERROR = 12,
    PEL_VALUE_ERROR = 13,
    PEL_ZERO_DIVISION_ERROR = 14,
};

/* The text of a shape, with room for 8 axes. */
typedef struct {
    char text[176];
} pel_shape_text;

/* A shape as NumPy shows it: (3,4) or (3,). */
static pel_shape_text pel_shape(int rank, const int64_t *n)
{
    pel_shape_text shape;
    size_t length = 0;
    for (int axis = 0; axis < rank; axis++) {
        const char separator = axis == 0 ? '(' : ',';
        const size_t room = sizeof shape.text - length;
        const long long extent = n[axis];
        length += (size_t)snprintf(&shape.text[length], room, "%c%lld", separator, extent);
    }
    snprintf(&shape.text[length], sizeof shape.text - length, rank == 1 ? ",)" : ")");
    return shape;
}

/* raise: the first error is kept. */
static void pel_raise(pel_error *error, int code, int line, const char *format, ...)
{
    if (error->code == 0) {
        va_list values;
        error->code = code;
        error->line = line;
        va_start(values, format);
        vsnprintf(error->message, sizeof error->message, format, values);
        va_end(values);
    }
}

/* raise in a parallel loop, called under omp critical: the lowest iteration wins. */
static void pel_raise_first(pel_error *error, int64_t *first, int64_t iteration, int code, int line,
                            const char *format, ...)
{
    if (error->code == 0 || iteration < *first) {
        va_list values;
        *first = iteration;
        error->code = code;
        error->line = line;
        va_start(values, format);
        vsnprintf(error->message, sizeof error->message, format, values);
        va_end(values);
    }
}

/* A raise of a called kernel in a parallel loop, called under omp critical: as above. */
static void pel_keep_first(pel_error *error, int64_t *first, int64_t iteration,
                           const pel_error *raised)
{
    if (raised->code != 0 && (error->code == 0 || iteration < *first)) {
        *first = iteration;
        *error = *raised;
    }
}

#endif

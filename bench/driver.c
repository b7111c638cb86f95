/* Calls a function many times in a row and returns the seconds that it took.
 *
 * Each kernel has two callers, for the C that Pellucid makes and for the C written by hand, which
 * agree but for the order of parameters. The functions come in as pointers, so that nothing is
 * inlined on either side.
 */
#include <stdint.h>
#include <stdlib.h>
#include <time.h>

/* As in emitted C. */
typedef struct {
    int code;
    int line;
    char message[120];
} pel_error;

/* As in emitted C. */
typedef struct {
    double *data;
    int64_t n[2];
} array_f64_2d;

/* As in pellucid.h. */
typedef union {
    int64_t i;
    uint64_t u;
    double f;
    float g;
    void *p;
} pel_slot;

/* Keeps results from being thrown away. */
volatile int64_t integer_sink;
volatile double float_sink;

/* The clock: CLOCK_MONOTONIC, or CLOCK_PROCESS_CPUTIME_ID on machines that are not quiet. */
int driver_clock = CLOCK_MONOTONIC;

/* Returns the time in seconds. */
static double now(void)
{
    struct timespec time;
    clock_gettime((clockid_t)driver_clock, &time);
    return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

#define TIMED(CALL)                              \
    const double start = now();                  \
    for (int64_t call = 0; call < count; call++) \
    {                                            \
        CALL;                                    \
    }                                            \
    return now() - start

double time_sum(int64_t (*f)(const int64_t *, int64_t), const int64_t *x, int64_t n, int64_t count)
{
    TIMED(integer_sink = f(x, n));
}

double time_rc_filter(void (*f)(const double *, int64_t, const double *, int64_t, double *, int64_t),
                      const double *v, const double *c, double *out, int64_t n, int64_t count)
{
    TIMED(f(v, n, c, n, out, n));
}

double time_hand_rc_filter(void (*f)(const double *, const double *, double *, int64_t),
                           const double *v, const double *c, double *out, int64_t n, int64_t count)
{
    TIMED(f(v, c, out, n));
}

double time_saxpy(void (*f)(float, const float *, int64_t, float *, int64_t), float a,
                  const float *x, float *y, int64_t n, int64_t count)
{
    TIMED(f(a, x, n, y, n));
}

double time_hand_saxpy(void (*f)(float, const float *, float *, int64_t), float a, const float *x,
                       float *y, int64_t n, int64_t count)
{
    TIMED(f(a, x, y, n));
}

double time_matmul(array_f64_2d (*f)(const double *, int64_t, int64_t, const double *, int64_t,
                                     int64_t, pel_error *),
                   const double *a, const double *b, int64_t n, int64_t count)
{
    pel_error error = {0};
    TIMED(free(f(a, n, n, b, n, n, &error).data));
}

double time_hand_matmul(double *(*f)(int64_t, int64_t, int64_t, const double *, const double *),
                        const double *a, const double *b, int64_t n, int64_t count)
{
    TIMED(free(f(n, n, n, a, b)));
}

double time_matmul_into(void (*f)(const double *, int64_t, int64_t, const double *, int64_t,
                                  int64_t, double *, int64_t, int64_t),
                        const double *a, const double *b, double *c, int64_t n, int64_t count)
{
    TIMED(f(a, n, n, b, n, n, c, n, n));
}

double time_hand_matmul_into(void (*f)(int64_t, int64_t, int64_t, const double *, const double *,
                                       double *),
                             const double *a, const double *b, double *c, int64_t n, int64_t count)
{
    TIMED(f(n, n, n, a, b, c));
}

double time_smooth(void (*f)(const double *, int64_t, int64_t, double *, int64_t, int64_t),
                   const double *src, double *dst, int64_t n, int64_t count)
{
    TIMED(f(src, n, n, dst, n, n));
}

double time_hand_smooth(void (*f)(int64_t, int64_t, const double *, double *), const double *src,
                        double *dst, int64_t n, int64_t count)
{
    TIMED(f(n, n, src, dst));
}

double time_heat(void (*f)(double *, int64_t, int64_t, double *, int64_t, int64_t, int64_t,
                           pel_error *),
                 double *src, double *dst, int64_t n, int64_t steps, int64_t count)
{
    pel_error error = {0};
    TIMED(f(src, n, n, dst, n, n, steps, &error));
}

double time_hand_heat(void (*f)(int64_t, int64_t, double *, double *, int64_t), double *src,
                      double *dst, int64_t n, int64_t steps, int64_t count)
{
    TIMED(f(n, n, src, dst, steps));
}

double time_mandelbrot(void (*f)(int32_t *, int64_t, int64_t, double, double, double, double,
                                 int64_t, pel_error *),
                       int32_t *image, int64_t n, int64_t limit, int64_t count)
{
    pel_error error = {0};
    TIMED(f(image, n, n, -2.0, 1.0, -1.5, 1.5, limit, &error));
}

double time_hand_mandelbrot(void (*f)(int64_t, int64_t, int32_t *, double, double, double, double,
                                      int64_t),
                            int32_t *image, int64_t n, int64_t limit, int64_t count)
{
    TIMED(f(n, n, image, -2.0, 1.0, -1.5, 1.5, limit));
}

double time_advance(void (*f)(const double *, int64_t, double *, int64_t, int64_t, double *,
                              int64_t, int64_t, double, int64_t, pel_error *),
                    const double *mass, double *position, double *velocity, int64_t n,
                    int64_t steps, int64_t count)
{
    pel_error error = {0};
    TIMED(f(mass, n, position, n, 3, velocity, n, 3, 1e-9, steps, &error));
}

double time_hand_advance(void (*f)(int64_t, const double *, double *, double *, double, int64_t),
                         const double *mass, double *position, double *velocity, int64_t n,
                         int64_t steps, int64_t count)
{
    TIMED(f(n, mass, position, velocity, 1e-9, steps));
}

double time_add(double (*f)(double, double), int64_t count)
{
    TIMED(float_sink = f(1.0, (double)call));
}

double time_add_entry(int64_t (*f)(const pel_slot *, pel_slot *, pel_error *), int64_t count)
{
    pel_slot arguments[2];
    pel_slot result;
    pel_error error;
    error.code = 0;
    arguments[0].f = 1.0;
    TIMED(arguments[1].f = (double)call; f(arguments, &result, &error); float_sink = result.f);
}

/* Any kernel through its entry point; `release` frees an array that it returns. */
double time_entry(int64_t (*f)(const pel_slot *, pel_slot *, pel_error *),
                  const pel_slot *arguments, void (*release)(void *), int64_t count)
{
    pel_slot results[8];
    pel_error error;
    error.code = 0;
    TIMED(f(arguments, results, &error); if (release != NULL) release(results[0].p));
}

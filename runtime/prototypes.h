/* prototypes.h: the library functions that C may call, by header; for compilers without headers. */

#ifndef PEL_PROTOTYPES_H
#define PEL_PROTOTYPES_H

#include <math.h>
#include <omp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>

/* <math.h> */
double acos(double);
double acosh(double);
double asin(double);
double asinh(double);
double atan(double);
double atan2(double, double);
double atanh(double);
double cbrt(double);
double ceil(double);
double copysign(double, double);
double cos(double);
double cosh(double);
double erf(double);
double erfc(double);
double exp(double);
double exp2(double);
double expm1(double);
double fabs(double);
double fdim(double, double);
double floor(double);
double fma(double, double, double);
double fmax(double, double);
double fmin(double, double);
double fmod(double, double);
double frexp(double, int *);
double hypot(double, double);
double ldexp(double, int);
double lgamma(double);
double log(double);
double log10(double);
double log1p(double);
double log2(double);
double logb(double);
double modf(double, double *);
double nearbyint(double);
double nextafter(double, double);
double pow(double, double);
double remainder(double, double);
double rint(double);
double round(double);
double sin(double);
double sinh(double);
double sqrt(double);
double tan(double);
double tanh(double);
double tgamma(double);
double trunc(double);
float acosf(float);
float acoshf(float);
float asinf(float);
float asinhf(float);
float atanf(float);
float atan2f(float, float);
float atanhf(float);
float cbrtf(float);
float ceilf(float);
float copysignf(float, float);
float cosf(float);
float coshf(float);
float erff(float);
float erfcf(float);
float expf(float);
float exp2f(float);
float expm1f(float);
float fabsf(float);
float fdimf(float, float);
float floorf(float);
float fmaf(float, float, float);
float fmaxf(float, float);
float fminf(float, float);
float fmodf(float, float);
float frexpf(float, int *);
float hypotf(float, float);
float ldexpf(float, int);
float lgammaf(float);
float logf(float);
float log10f(float);
float log1pf(float);
float log2f(float);
float logbf(float);
float modff(float, float *);
float nearbyintf(float);
float nextafterf(float, float);
float powf(float, float);
float remainderf(float, float);
float rintf(float);
float roundf(float);
float sinf(float);
float sinhf(float);
float sqrtf(float);
float tanf(float);
float tanhf(float);
float tgammaf(float);
float truncf(float);

/* <stdlib.h> */
void *calloc(size_t, size_t);
void free(void *);
void *malloc(size_t);
void *realloc(void *, size_t);
double strtod(const char *, char **);
float strtof(const char *, char **);
int abs(int);
int atoi(const char *);
void qsort(void *, size_t, size_t, int (*)(const void *, const void *));

/* <string.h> */
int memcmp(const void *, const void *, size_t);
void *memcpy(void *, const void *, size_t);
void *memmove(void *, const void *, size_t);
void *memset(void *, int, size_t);
void *memchr(const void *, int, size_t);
int strcmp(const char *, const char *);
size_t strlen(const char *);
char *strcpy(char *, const char *);
size_t strspn(const char *, const char *);
char *strchr(const char *, int);

/* <stdio.h> */
int printf(const char *, ...);
int puts(const char *);
int putchar(int);
int snprintf(char *, size_t, const char *, ...);
int vsnprintf(char *, size_t, const char *, va_list);

/* <omp.h> */
int omp_get_max_threads(void);
int omp_get_num_threads(void);
int omp_get_thread_num(void);
int omp_in_parallel(void);
void omp_set_num_threads(int);

/* libgomp */
bool GOMP_loop_dynamic_start(long, long, long, long, long *, long *);
bool GOMP_loop_dynamic_next(long *, long *);
void GOMP_loop_end(void);
void GOMP_loop_end_nowait(void);
void GOMP_atomic_start(void);
void GOMP_atomic_end(void);
void GOMP_barrier(void);
void GOMP_critical_start(void);
void GOMP_critical_end(void);
void GOMP_parallel(void (*)(void *), void *, unsigned, unsigned);
bool GOMP_single_start(void);

/* <sys/random.h> */
ssize_t getrandom(void *, size_t, unsigned int);

#endif

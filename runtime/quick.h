/* quick.h: complex types, and the functions of <complex.h> on them, for compilers without. */

#ifndef PEL_QUICK_H
#define PEL_QUICK_H

/* complex128; passed and returned as C's double complex is. */
typedef struct {
    double re;
    double im;
} pel_c128;

/* complex64; passed and returned as C's float complex is. */
typedef struct {
    float re;
    float im;
} pel_c64;

/* <complex.h> */
pel_c128 cacos(pel_c128);
pel_c128 cacosh(pel_c128);
pel_c128 casin(pel_c128);
pel_c128 casinh(pel_c128);
pel_c128 catan(pel_c128);
pel_c128 catanh(pel_c128);
pel_c128 ccos(pel_c128);
pel_c128 ccosh(pel_c128);
pel_c128 cexp(pel_c128);
pel_c128 clog(pel_c128);
pel_c128 csin(pel_c128);
pel_c128 csinh(pel_c128);
pel_c128 csqrt(pel_c128);
pel_c128 ctan(pel_c128);
pel_c128 ctanh(pel_c128);
pel_c128 cpow(pel_c128, pel_c128);
pel_c64 cacosf(pel_c64);
pel_c64 cacoshf(pel_c64);
pel_c64 casinf(pel_c64);
pel_c64 casinhf(pel_c64);
pel_c64 catanf(pel_c64);
pel_c64 catanhf(pel_c64);
pel_c64 ccosf(pel_c64);
pel_c64 ccoshf(pel_c64);
pel_c64 cexpf(pel_c64);
pel_c64 clogf(pel_c64);
pel_c64 csinf(pel_c64);
pel_c64 csinhf(pel_c64);
pel_c64 csqrtf(pel_c64);
pel_c64 ctanf(pel_c64);
pel_c64 ctanhf(pel_c64);
pel_c64 cpowf(pel_c64, pel_c64);

#endif

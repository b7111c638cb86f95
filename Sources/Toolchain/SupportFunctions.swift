/// The functions that libtcc calls for conversions of unsigned 64-bit integers, in C.
///
/// They stand in libtcc's own support library, which is not on the machines of users. Each rounds
/// once, because the sum in 80 bits is exact. Unused ones leave no code.
#if arch(x86_64)
  let supportFunctions = """
    static inline double __floatundidf(unsigned long u)
    { long double r = (long)u; if ((long)u < 0) r += 18446744073709551616.0L; return r; }
    static inline float __floatundisf(unsigned long u)
    { long double r = (long)u; if ((long)u < 0) r += 18446744073709551616.0L; return r; }
    static inline unsigned long __fixunsdfdi(double x)
    { return x < 9223372036854775808.0 ? (long)x
      : (long)(x - 9223372036854775808.0) ^ (1UL << 63); }
    static inline unsigned long __fixunssfdi(float x)
    { return x < 9223372036854775808.0f ? (long)x
      : (long)(x - 9223372036854775808.0f) ^ (1UL << 63); }

    """
#else
  let supportFunctions = ""
#endif

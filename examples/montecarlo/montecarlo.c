/* montecarlo.c: kernels of montecarlo.py in C.
 * cc -O3 -march=native -fopenmp -ffp-contract=off -mno-fma -fwrapv -fno-math-errno
 *     -fno-trapping-math -c montecarlo.c
 */
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/random.h>

/* The exception classes in use; the numbers never change. */
enum {
    PEL_VALUE_ERROR = 13,
    PEL_ZERO_DIVISION_ERROR = 14,
};

/* What a kernel raised; code 0 means nothing. */
typedef struct {
    int code;
    int line;
    char message[120];
} pel_error;

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

/* The Mersenne Twister MT19937 of Matsumoto and Nishimura; all zeros is one not seeded yet. */
typedef struct {
    uint32_t words[624];
    int32_t left;
    bool isSeeded;
    bool hasGauss;
    double gauss;
} pel_random;

/* The generator of this thread; tcc knows no variables of threads. */
static inline pel_random *pel_random_own(void)
{
#ifdef __TINYC__
    static pel_random own;
#else
    static _Thread_local pel_random own;
#endif
    return &own;
}

/* np.random.seed(n): the words follow from the number, and a kept normal number is dropped. */
static void pel_random_seed(int64_t seed)
{
    pel_random *const state = pel_random_own();
    state->words[0] = (uint32_t)seed;
    for (uint32_t i = 1; i < 624; i++) {
        const uint32_t last = state->words[i - 1];
        state->words[i] = 1812433253u * (last ^ last >> 30) + i;
    }
    state->left = 0;
    state->isSeeded = true;
    state->hasGauss = false;
}

/* Makes the next 624 words; those of a generator that is not seeded come from the system. */
static void pel_random_refill(pel_random *state)
{
    while (!state->isSeeded) {
        state->isSeeded = getrandom(state->words, sizeof state->words, 0) == sizeof state->words;
    }
    for (int i = 0; i < 624; i++) {
        const uint32_t next = state->words[(i + 1) % 624];
        const uint32_t mixed = (state->words[i] & 0x80000000u) | (next & 0x7fffffffu);
        const uint32_t twist = (next & 1u) != 0 ? 0x9908b0dfu : 0;
        state->words[i] = state->words[(i + 397) % 624] ^ mixed >> 1 ^ twist;
    }
    state->left = 624;
}

/* The next 32 bits. */
static inline uint32_t pel_random_bits(pel_random *state)
{
    if (state->left == 0) {
        pel_random_refill(state);
    }
    uint32_t bits = state->words[624 - state->left--];
    bits ^= bits >> 11;
    bits ^= bits << 7 & 0x9d2c5680u;
    bits ^= bits << 15 & 0xefc60000u;
    return bits ^ bits >> 18;
}

/* np.random.random(): a multiple of 2 ** -53 from 0 up to but without 1. */
static inline double pel_random_double(void)
{
    pel_random *const state = pel_random_own();
    const uint32_t high = pel_random_bits(state) >> 5;
    const uint32_t low = pel_random_bits(state) >> 6;
    return (high * 67108864.0 + low) / 9007199254740992.0;
}

/* np.random.seed(seed: int64) -> None
 * Start the stream over.
 */
static void np_random_seed(int64_t seed, pel_error *error)
{
    if (seed < 0 || seed > INT64_C(4294967295)) {
        pel_raise(error, PEL_VALUE_ERROR, 0, "Seed must be between 0 and 2**32 - 1");
        return;
    }
    pel_random_seed(seed);
}

/* montecarlo.py:7  def pi(n: int64, seed: int64) -> float64
 * Pi from n points.
 */
double pi(int64_t n, int64_t seed, pel_error *error)
{
    np_random_seed(seed, error);
    if (error->code != 0) {
        error->line = 9;
        return 0.0;
    }
    int64_t inside = 0;
    for (int64_t i = 0; i < n; i++) {
        const double x = pel_random_double();
        const double y = pel_random_double();
        if (x * x + y * y < 1.0) {
            inside += 1;
        }
    }
    const double t1 = 4.0 * (double)inside;
    if (n == 0) {
        pel_raise(error, PEL_ZERO_DIVISION_ERROR, 16, "division by zero");
        return 0.0;
    }
    return t1 / (double)n;
}

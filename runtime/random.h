/* random.h: the streams of random numbers that follow np.random.seed. */

#ifndef PEL_RANDOM_H
#define PEL_RANDOM_H

#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/random.h>

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

/* Where the program that loads this code keeps the generator of the calling thread. */
typedef struct {
    pel_random *(*here)(void);
} pel_random_source;

/* The generator of this thread that all kernels of a program share. */
static pel_random_source pel_random_host;
static inline pel_random *pel_random_here(void)
{
    return pel_random_host.here != NULL ? pel_random_host.here() : pel_random_own();
}

/* np.random.seed(n): the words follow from the number, and a kept normal number is dropped. */
static void pel_random_seed(int64_t seed)
{
    pel_random *const state = pel_random_here();
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
    pel_random *const state = pel_random_here();
    const uint32_t high = pel_random_bits(state) >> 5;
    const uint32_t low = pel_random_bits(state) >> 6;
    return (high * 67108864.0 + low) / 9007199254740992.0;
}

/* np.random.standard_normal(): Marsaglia's polar method, whose second number is kept. */
static double pel_random_gauss(void)
{
    pel_random *const state = pel_random_here();
    if (state->hasGauss) {
        state->hasGauss = false;
        return state->gauss;
    }
    double x, y, square;
    do {
        x = 2.0 * pel_random_double() - 1.0;
        y = 2.0 * pel_random_double() - 1.0;
        square = x * x + y * y;
    } while (square >= 1.0 || square == 0.0);
    const double scale = sqrt(-2.0 * log(square) / square);
    state->gauss = scale * x;
    state->hasGauss = true;
    return scale * y;
}

/* An integer from 0 to limit, read as unsigned: numbers of as many bits until one is not above. */
static int64_t pel_random_interval(int64_t limit)
{
    const uint64_t most = (uint64_t)limit;
    if (most == 0) {
        return 0;
    }
    pel_random *const state = pel_random_here();
    uint64_t mask = most;
    for (int shift = 1; shift < 64; shift *= 2) {
        mask |= mask >> shift;
    }
    uint64_t value;
    do {
        value = pel_random_bits(state);
        if (most > 0xffffffffu) {
            value = value << 32 | pel_random_bits(state);
        }
        value &= mask;
    } while (value > most);
    return (int64_t)value;
}

/* np.random.standard_exponential(): by inversion. */
static inline double pel_random_exponential(void)
{
    return -log(1.0 - pel_random_double());
}

/* np.random.standard_gamma(shape): Ahrens and Dieter below 1, Marsaglia and Tsang above. */
static double pel_random_gamma(double shape)
{
    if (shape == 1.0) {
        return pel_random_exponential();
    }
    if (shape == 0.0) {
        return 0.0;
    }
    while (shape < 1.0) {
        const double u = pel_random_double();
        const double e = pel_random_exponential();
        if (u <= 1.0 - shape) {
            const double x = pow(u, 1.0 / shape);
            if (x <= e) {
                return x;
            }
        } else {
            const double y = -log((1.0 - u) / shape);
            const double x = pow(1.0 - shape + shape * y, 1.0 / shape);
            if (x <= e + y) {
                return x;
            }
        }
    }
    const double b = shape - 1.0 / 3.0;
    const double c = 1.0 / sqrt(9.0 * b);
    for (;;) {
        double x, v;
        do {
            x = pel_random_gauss();
            v = 1.0 + c * x;
        } while (v <= 0.0);
        v = v * v * v;
        const double u = pel_random_double();
        if (u < 1.0 - 0.0331 * (x * x) * (x * x) || log(u) < 0.5 * x * x + b * (1.0 - v + log(v))) {
            return b * v;
        }
    }
}

/* np.random.beta(a, b): Jöhnk's method where both are at most 1, else a quotient of gammas. */
static double pel_random_beta(double a, double b)
{
    if (a > 1.0 || b > 1.0) {
        const double x = pel_random_gamma(a);
        const double y = pel_random_gamma(b);
        return x / (x + y);
    }
    for (;;) {
        const double u = pel_random_double();
        const double v = pel_random_double();
        const double x = pow(u, 1.0 / a);
        const double y = pow(v, 1.0 / b);
        if (x + y <= 1.0 && x + y > 0.0) {
            return x / (x + y);
        }
        if (x + y == 0.0) {
            const double p = log(u) / a;
            const double q = log(v) / b;
            const double most = p > q ? p : q;
            return exp(p - most - log(exp(p - most) + exp(q - most)));
        }
    }
}

/* The logarithm of gamma(x) by Stirling's series, from 7 on. */
static double pel_random_log_gamma(double x)
{
    if (x == 1.0 || x == 2.0) {
        return 0.0;
    }
    const int steps = x < 7.0 ? (int)(7.0 - x) : 0;
    double shifted = x + steps;
    const double square = (1.0 / shifted) * (1.0 / shifted);
    double series = -174611.0 / 125400;
    series = series * square + 43867.0 / 244188;
    series = series * square - 3617.0 / 122400;
    series = series * square + 1.0 / 156;
    series = series * square - 691.0 / 360360;
    series = series * square + 1.0 / 1188;
    series = series * square - 1.0 / 1680;
    series = series * square + 1.0 / 1260;
    series = series * square - 1.0 / 360;
    series = series * square + 1.0 / 12;
    double result =
        series / shifted + 0.5 * 1.8378770664093453 + (shifted - 0.5) * log(shifted) - shifted;
    for (int k = 0; k < steps; k++) {
        shifted -= 1.0;
        result -= log(shifted);
    }
    return result;
}

/* np.random.poisson(mean): products of uniform numbers below 10, Hörmann's PTRS from there on. */
static int64_t pel_random_poisson(double mean)
{
    if (mean == 0.0) {
        return 0;
    }
    if (mean < 10.0) {
        const double least = exp(-mean);
        int64_t count = 0;
        for (double product = pel_random_double(); product > least;
             product *= pel_random_double()) {
            count++;
        }
        return count;
    }
    const double b = 0.931 + 2.53 * sqrt(mean);
    const double a = -0.059 + 0.02483 * b;
    const double inverse = 1.1239 + 1.1328 / (b - 3.4);
    const double quick = 0.9277 - 3.6224 / (b - 2.0);
    for (;;) {
        const double u = pel_random_double() - 0.5;
        const double v = pel_random_double();
        const double side = 0.5 - fabs(u);
        const int64_t k = (int64_t)floor((2.0 * a / side + b) * u + mean + 0.43);
        if (side >= 0.07 && v <= quick) {
            return k;
        }
        if (k < 0 || (side < 0.013 && v > side)) {
            continue;
        }
        const double height = log(v) + log(inverse) - log(a / (side * side) + b);
        const double logarithm = -mean + (double)k * log(mean);
        if (height <= logarithm - pel_random_log_gamma((double)k + 1.0)) {
            return k;
        }
    }
}

/* A part of the last test of BTPE: Stirling's correction for the factorial below x. */
static inline double pel_random_stirling(double x)
{
    const double s = x * x;
    return (13680. - (462. - (132. - (99. - 140. / s) / s) / s) / s) / x / 166320.;
}

/* Binomial numbers of a large n * p, for p up to 1/2: BTPE of Kachitvichyanukul and Schmeiser. */
static int64_t pel_random_binomial_large(int64_t n, double p)
{
    const double q = 1.0 - p;
    const double peak = (double)n * p + p;
    const int64_t mode = (int64_t)floor(peak);
    const double variance = (double)n * p * q;
    const double p1 = floor(2.195 * sqrt(variance) - 4.6 * q) + 0.5;
    const double middle = (double)mode + 0.5;
    const double left = middle - p1;
    const double right = middle + p1;
    const double c = 0.134 + 20.5 / (15.3 + (double)mode);
    const double slopeLeft = (peak - left) / (peak - left * p);
    const double rateLeft = slopeLeft * (1.0 + slopeLeft / 2.0);
    const double slopeRight = (right - peak) / (right * q);
    const double rateRight = slopeRight * (1.0 + slopeRight / 2.0);
    const double p2 = p1 * (1.0 + 2.0 * c);
    const double p3 = p2 + c / rateLeft;
    const double p4 = p3 + c / rateRight;
    for (;;) {
        const double u = pel_random_double() * p4;
        double v = pel_random_double();
        int64_t y;
        if (u <= p1) {
            return (int64_t)floor(middle - p1 * v + u);
        }
        if (u <= p2) {
            const double x = left + (u - p1) / c;
            v = v * c + 1.0 - fabs((double)mode - x + 0.5) / p1;
            if (v > 1.0) {
                continue;
            }
            y = (int64_t)floor(x);
        } else if (u <= p3) {
            const double x = floor(left + log(v) / rateLeft);
            if (x < 0.0 || v == 0.0) {
                continue;
            }
            y = (int64_t)x;
            v = v * (u - p2) * rateLeft;
        } else {
            const double x = floor(right - log(v) / rateRight);
            if (x > (double)n || v == 0.0) {
                continue;
            }
            y = (int64_t)x;
            v = v * (u - p3) * rateRight;
        }
        const int64_t k = y > mode ? y - mode : mode - y;
        if (k <= 20 || (double)k >= variance / 2.0 - 1.0) {
            const double s = p / q;
            const double a = s * (double)(n + 1);
            double f = 1.0;
            for (int64_t i = mode + 1; i <= y; i++) {
                f *= a / (double)i - s;
            }
            for (int64_t i = y + 1; i <= mode; i++) {
                f /= a / (double)i - s;
            }
            if (v <= f) {
                return y;
            }
            continue;
        }
        const double d = (double)k;
        const double rho =
            d / variance * ((d * (d / 3.0 + 0.625) + 0.16666666666666666) / variance + 0.5);
        const double t = -d * d / (2.0 * variance);
        const double height = log(v);
        if (height < t - rho) {
            return y;
        }
        if (height > t + rho) {
            continue;
        }
        const double x1 = (double)(y + 1);
        const double f1 = (double)(mode + 1);
        const double z = (double)(n + 1 - mode);
        const double w = (double)(n - y + 1);
        double limit = middle * log(f1 / x1) + ((double)(n - mode) + 0.5) * log(z / w);
        limit = limit + (double)(y - mode) * log(w * p / (x1 * q)) + pel_random_stirling(f1);
        limit = limit + pel_random_stirling(z) + pel_random_stirling(x1);
        if (height <= limit + pel_random_stirling(w)) {
            return y;
        }
    }
}

/* Binomial numbers of a small n * p, for p up to 1/2: by inversion. */
static int64_t pel_random_binomial_small(int64_t n, double p)
{
    const double q = 1.0 - p;
    const double none = exp((double)n * log(q));
    const double mean = (double)n * p;
    const double far = mean + 10.0 * sqrt(mean * q + 1.0);
    const int64_t bound = (int64_t)((double)n < far ? (double)n : far);
    int64_t x = 0;
    double share = none;
    double u = pel_random_double();
    while (u > share) {
        x++;
        if (x > bound) {
            x = 0;
            share = none;
            u = pel_random_double();
        } else {
            u -= share;
            share = ((double)(n - x + 1) * p * share) / ((double)x * q);
        }
    }
    return x;
}

/* np.random.binomial(n, p): the smaller of p and 1 - p decides, and n * p which method. */
static int64_t pel_random_binomial(int64_t n, double p)
{
    const double smaller = p <= 0.5 ? p : 1.0 - p;
    const int64_t count = (double)n * smaller <= 30.0 ? pel_random_binomial_small(n, smaller)
                                                      : pel_random_binomial_large(n, smaller);
    return p <= 0.5 ? count : n - count;
}

/* np.random.geometric(p): a search from 1/3 on, inversion below. */
static int64_t pel_random_geometric(double p)
{
    if (p < 0.333333333333333333333333) {
        return (int64_t)ceil(log(1.0 - pel_random_double()) / log(1.0 - p));
    }
    const double u = pel_random_double();
    int64_t count = 1;
    double share = p;
    for (double sum = p; u > sum; sum += share) {
        share *= 1.0 - p;
        count++;
    }
    return count;
}

/* np.random.laplace() about 0 with scale 1: by inversion; 0 is drawn again. */
static double pel_random_laplace(void)
{
    double u;
    do {
        u = pel_random_double();
    } while (u == 0.0);
    return u >= 0.5 ? -log(2.0 - u - u) : log(u + u);
}

/* np.random.gumbel() about 0 with scale 1: by inversion; 0 is drawn again. */
static double pel_random_gumbel(void)
{
    double u;
    do {
        u = 1.0 - pel_random_double();
    } while (u == 1.0);
    return -log(-log(u));
}

/* np.random.logistic() about 0 with scale 1: by inversion; 0 is drawn again. */
static double pel_random_logistic(void)
{
    double u;
    do {
        u = pel_random_double();
    } while (u == 0.0);
    return log(u / (1.0 - u));
}

/* np.random.standard_cauchy(): the quotient of two normal numbers. */
static double pel_random_cauchy(void)
{
    const double x = pel_random_gauss();
    return x / pel_random_gauss();
}

/* np.random.standard_t(df): a normal number over the root of a gamma. */
static double pel_random_student(double df)
{
    const double x = pel_random_gauss();
    return sqrt(df / 2.0) * x / sqrt(pel_random_gamma(df / 2.0));
}

#endif

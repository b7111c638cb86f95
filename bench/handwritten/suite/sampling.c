/* Monte Carlo, option prices, and fractals. */
#include <complex.h>
#include <math.h>
#include <stdint.h>

void monte_carlo_pi(int64_t n, const uint64_t *restrict seeds, int64_t *restrict hits)
{
    #pragma omp parallel for if (n > 20)
    for (int64_t s = 0; s < n; s++) {
        uint64_t state = seeds[s];
        int64_t count = 0;
        for (int64_t k = 0; k < 200; k++) {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            const double x = (double)(state >> 40) * (1.0 / 16777216.0);
            const double y = (double)(state >> 8 & 0xFFFFFF) * (1.0 / 16777216.0);
            count += x * x + y * y < 1.0;
        }
        hits[s] = count;
    }
}

void asian_option(int64_t n, int64_t steps, const double normals[restrict n][steps],
                  double *restrict prices)
{
    #pragma omp parallel for if (n * steps > 500)
    for (int64_t path = 0; path < n; path++) {
        double price = 100.0;
        double total = 0.0;
        for (int64_t step = 0; step < steps; step++) {
            price *= exp(0.0002 + 0.02 * normals[path][step]);
            total += price;
        }
        prices[path] = fmax(total / (double)steps - 100.0, 0.0);
    }
}

void black_scholes(int64_t n, const double *restrict spot, const double *restrict strike,
                   const double *restrict time, double *restrict call)
{
    #pragma omp parallel for if (n > 200)
    for (int64_t i = 0; i < n; i++) {
        const double root = 0.2 * sqrt(time[i]);
        const double d1 = (log(spot[i] / strike[i]) + 0.05 * time[i]) / root;
        const double d2 = d1 - root;
        const double first = 0.5 * (1.0 + erf(d1 * 0.7071067811865476));
        const double second = 0.5 * (1.0 + erf(d2 * 0.7071067811865476));
        call[i] = spot[i] * first - strike[i] * exp(-0.03 * time[i]) * second;
    }
}

void box_muller(int64_t n, const double *restrict u, const double *restrict v, double *restrict z)
{
    #pragma omp parallel for if (n > 200)
    for (int64_t i = 0; i < n; i++) {
        z[i] = sqrt(-2.0 * log(u[i] + 1e-12)) * cos(6.283185307179586 * v[i]);
    }
}

void mandelbrot(int64_t height, int64_t width, int64_t image[restrict height][width])
{
    #pragma omp parallel for schedule(dynamic, 4) if (height * width > 100)
    for (int64_t i = 0; i < height; i++) {
        for (int64_t j = 0; j < width; j++) {
            const double cx = -2.0 + 3.0 * (double)j / (double)width;
            const double cy = -1.5 + 3.0 * (double)i / (double)height;
            double x = 0.0;
            double y = 0.0;
            int64_t steps = 0;
            while (steps < 100 && x * x + y * y <= 4.0) {
                const double next = x * x - y * y + cx;
                y = 2.0 * x * y + cy;
                x = next;
                steps++;
            }
            image[i][j] = steps;
        }
    }
}

void julia(int64_t n, const double complex *restrict points, int64_t *restrict steps)
{
    #pragma omp parallel for schedule(dynamic, 64) if (n > 200)
    for (int64_t i = 0; i < n; i++) {
        double x = creal(points[i]);
        double y = cimag(points[i]);
        int64_t count = 0;
        while (count < 60 && x * x + y * y <= 4.0) {
            const double next = x * x - y * y - 0.4;
            y = 2.0 * x * y + 0.6;
            x = next;
            count++;
        }
        steps[i] = count;
    }
}

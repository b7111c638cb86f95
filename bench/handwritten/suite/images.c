/* Filters of images. */
#include <math.h>
#include <stdint.h>

void gaussian_blur(int64_t height, int64_t width, int64_t size,
                   const double image[restrict height][width], const double *restrict weights,
                   double work[restrict height][width], double result[restrict height][width])
{
    #pragma omp parallel if (height * width * size > 20000)
    {
        #pragma omp for
        for (int64_t i = 0; i < height; i++) {
            for (int64_t j = 0; j < width - size + 1; j++) {
                double s = 0.0;
                for (int64_t k = 0; k < size; k++) {
                    s += weights[k] * image[i][j + k];
                }
                work[i][j] = s;
            }
        }
        #pragma omp for
        for (int64_t i = 0; i < height - size + 1; i++) {
            for (int64_t j = 0; j < width; j++) {
                result[i][j] = 0.0;
            }
            for (int64_t k = 0; k < size; k++) {
                for (int64_t j = 0; j < width; j++) {
                    result[i][j] += weights[k] * work[i + k][j];
                }
            }
        }
    }
}

void sobel(int64_t height, int64_t width, const double image[restrict height][width],
           double edges[restrict height][width])
{
    #pragma omp parallel for if (height * width > 10000)
    for (int64_t i = 1; i < height - 1; i++) {
        const double *const above = image[i - 1];
        const double *const here = image[i];
        const double *const below = image[i + 1];
        for (int64_t j = 1; j < width - 1; j++) {
            const double gx = above[j + 1] - above[j - 1] + 2.0 * (here[j + 1] - here[j - 1])
                              + below[j + 1] - below[j - 1];
            const double gy = below[j - 1] - above[j - 1] + 2.0 * (below[j] - above[j])
                              + below[j + 1] - above[j + 1];
            edges[i][j] = sqrt(gx * gx + gy * gy);
        }
    }
}

/* Returns the smaller one. */
static uint8_t smaller(uint8_t x, uint8_t y)
{
    return x < y ? x : y;
}

/* Returns the larger one. */
static uint8_t larger(uint8_t x, uint8_t y)
{
    return x > y ? x : y;
}

void median_of_three(int64_t height, int64_t width, const uint8_t image[restrict height][width],
                     uint8_t result[restrict height][width])
{
    #pragma omp parallel for if (height * width > 100000)
    for (int64_t i = 0; i < height; i++) {
        for (int64_t j = 1; j < width - 1; j++) {
            const uint8_t a = image[i][j - 1];
            const uint8_t b = image[i][j];
            const uint8_t c = image[i][j + 1];
            result[i][j] = larger(smaller(a, b), smaller(larger(a, b), c));
        }
    }
}

void grey(int64_t height, int64_t width, int64_t channels,
          const uint8_t image[restrict height][width][3], uint8_t result[restrict height][width])
{
    (void)channels;
    #pragma omp parallel for if (height * width > 20000)
    for (int64_t i = 0; i < height; i++) {
        for (int64_t j = 0; j < width; j++) {
            const int weighted = 77 * image[i][j][0] + 150 * image[i][j][1] + 29 * image[i][j][2];
            result[i][j] = (uint8_t)(weighted >> 8);
        }
    }
}

void look_up(int64_t height, int64_t width, int64_t t, const uint8_t image[restrict height][width],
             const float *restrict table, float result[restrict height][width])
{
    (void)t;
    #pragma omp parallel for if (height * width > 20000)
    for (int64_t i = 0; i < height; i++) {
        for (int64_t j = 0; j < width; j++) {
            result[i][j] = table[image[i][j]];
        }
    }
}

void bilinear(int64_t a, int64_t b, int64_t height, int64_t width,
              const double image[restrict a][b], double result[restrict height][width])
{
    const double down = (double)(a - 1) / (double)height;
    const double right = (double)(b - 1) / (double)width;
    #pragma omp parallel for if (height * width > 5000)
    for (int64_t i = 0; i < height; i++) {
        const double y = (double)i * down;
        const int64_t y0 = (int64_t)y;
        const double v = y - (double)y0;
        for (int64_t j = 0; j < width; j++) {
            const double x = (double)j * right;
            const int64_t x0 = (int64_t)x;
            const double u = x - (double)x0;
            const double top = (1.0 - u) * image[y0][x0] + u * image[y0][x0 + 1];
            const double bottom = (1.0 - u) * image[y0 + 1][x0] + u * image[y0 + 1][x0 + 1];
            result[i][j] = (1.0 - v) * top + v * bottom;
        }
    }
}

void gamma_curve(int64_t height, int64_t width, const double image[restrict height][width],
                 double result[restrict height][width])
{
    #pragma omp parallel for if (height * width > 500)
    for (int64_t i = 0; i < height; i++) {
        for (int64_t j = 0; j < width; j++) {
            const double value = 1.1 * pow(image[i][j], 0.45) - 0.05;
            result[i][j] = fmin(fmax(value, 0.0), 1.0);
        }
    }
}

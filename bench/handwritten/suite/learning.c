/* Layers of neural networks. */
#include <math.h>
#include <stdint.h>

void relu(int64_t n, int64_t m, const float x[restrict n][m], const float *restrict bias,
          float y[restrict n][m])
{
    #pragma omp parallel for if (n * m > 40000)
    for (int64_t i = 0; i < n; i++) {
        for (int64_t j = 0; j < m; j++) {
            const float v = x[i][j] + bias[j];
            y[i][j] = v > 0.0f ? v : 0.0f;
        }
    }
}

void gelu(int64_t n, const float *restrict x, float *restrict y)
{
    #pragma omp parallel for if (n > 1000)
    for (int64_t i = 0; i < n; i++) {
        const float inner = 0.7978846f * (x[i] + 0.044715f * x[i] * x[i] * x[i]);
        y[i] = 0.5f * x[i] * (1.0f + tanhf(inner));
    }
}

void softmax(int64_t n, int64_t m, const float x[restrict n][m], float y[restrict n][m])
{
    #pragma omp parallel for if (n * m > 1000)
    for (int64_t i = 0; i < n; i++) {
        float largest = x[i][0];
        #pragma omp simd reduction(max : largest)
        for (int64_t j = 0; j < m; j++) {
            largest = x[i][j] > largest ? x[i][j] : largest;
        }
        float sum = 0.0f;
        for (int64_t j = 0; j < m; j++) {
            y[i][j] = expf(x[i][j] - largest);
        }
        #pragma omp simd reduction(+ : sum)
        for (int64_t j = 0; j < m; j++) {
            sum += y[i][j];
        }
        for (int64_t j = 0; j < m; j++) {
            y[i][j] /= sum;
        }
    }
}

void layer_norm(int64_t n, int64_t m, const float x[restrict n][m], const float *restrict scale,
                const float *restrict shift, float y[restrict n][m])
{
    #pragma omp parallel for if (n * m > 10000)
    for (int64_t i = 0; i < n; i++) {
        float sum = 0.0f;
        #pragma omp simd reduction(+ : sum)
        for (int64_t j = 0; j < m; j++) {
            sum += x[i][j];
        }
        const float mean = sum / (float)m;
        float squares = 0.0f;
        #pragma omp simd reduction(+ : squares)
        for (int64_t j = 0; j < m; j++) {
            const float deviation = x[i][j] - mean;
            squares += deviation * deviation;
        }
        const float root = sqrtf(squares / (float)m + 1e-5f);
        for (int64_t j = 0; j < m; j++) {
            y[i][j] = (x[i][j] - mean) / root * scale[j] + shift[j];
        }
    }
}

void convolution(int64_t height, int64_t width, int64_t channels, int64_t size, int64_t filters,
                 int64_t p, int64_t q, const float image[restrict height][width][channels],
                 const float weights[restrict size][size][channels][filters],
                 float result[restrict p][q][filters])
{
    #pragma omp parallel for if (p * q * channels * filters > 4000)
    for (int64_t i = 0; i < p; i++) {
        for (int64_t j = 0; j < q; j++) {
            for (int64_t f = 0; f < filters; f++) {
                result[i][j][f] = 0.0f;
            }
            for (int64_t di = 0; di < size; di++) {
                for (int64_t dj = 0; dj < size; dj++) {
                    for (int64_t c = 0; c < channels; c++) {
                        const float value = image[i + di][j + dj][c];
                        for (int64_t f = 0; f < filters; f++) {
                            result[i][j][f] += value * weights[di][dj][c][f];
                        }
                    }
                }
            }
        }
    }
}

/* Returns the larger one. */
static float larger(float x, float y)
{
    return x > y ? x : y;
}

void max_pool(int64_t a, int64_t b, int64_t channels, int64_t p, int64_t q,
              const float x[restrict a][b][channels], float y[restrict p][q][channels])
{
    #pragma omp parallel for if (a * b * channels > 40000)
    for (int64_t i = 0; i < p; i++) {
        for (int64_t j = 0; j < q; j++) {
            for (int64_t c = 0; c < channels; c++) {
                y[i][j][c] = larger(larger(x[2 * i][2 * j][c], x[2 * i][2 * j + 1][c]),
                                    larger(x[2 * i + 1][2 * j][c], x[2 * i + 1][2 * j + 1][c]));
            }
        }
    }
}

void dense(int64_t n, int64_t l, int64_t m, const float x[restrict n][l],
           const float weights[restrict l][m], const float *restrict bias, float y[restrict n][m])
{
    #pragma omp parallel for if (n * l * m > 80000)
    for (int64_t i = 0; i < n; i++) {
        for (int64_t j = 0; j < m; j++) {
            y[i][j] = bias[j];
        }
        for (int64_t k = 0; k < l; k++) {
            for (int64_t j = 0; j < m; j++) {
                y[i][j] += x[i][k] * weights[k][j];
            }
        }
    }
}

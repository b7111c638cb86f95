/* Histograms, scatter, sparse matrices and graphs. */
#include <stdint.h>
#include <string.h>

void histogram(int64_t n, int64_t bins, const double *restrict values, int64_t *restrict counts)
{
    memset(counts, 0, (size_t)bins * sizeof *counts);
    #pragma omp parallel for reduction(+ : counts[:bins]) if (n > 40000)
    for (int64_t i = 0; i < n; i++) {
        counts[(int64_t)(values[i] * (double)bins)]++;
    }
}

void byte_histogram(int64_t n, int64_t bins, const uint8_t *restrict values,
                    int64_t *restrict counts)
{
    memset(counts, 0, (size_t)bins * sizeof *counts);
    #pragma omp parallel for reduction(+ : counts[:bins]) if (n > 40000)
    for (int64_t i = 0; i < n; i++) {
        counts[values[i]]++;
    }
}

void weighted_histogram(int64_t n, int64_t bins, const double *restrict radius,
                        const double *restrict weight, double *restrict sums)
{
    memset(sums, 0, (size_t)bins * sizeof *sums);
    #pragma omp parallel for reduction(+ : sums[:bins]) if (n > 40000)
    for (int64_t i = 0; i < n; i++) {
        sums[(int64_t)(radius[i] * (double)bins)] += weight[i];
    }
}

void sparse_product(int64_t p, int64_t e, int64_t n, const int64_t *restrict starts,
                    const int64_t *restrict columns, const double *restrict values,
                    const double *restrict x, double *restrict y)
{
    (void)p;
    #pragma omp parallel for if (e > 8000)
    for (int64_t i = 0; i < n; i++) {
        double s = 0.0;
        for (int64_t k = starts[i]; k < starts[i + 1]; k++) {
            s += values[k] * x[columns[k]];
        }
        y[i] = s;
    }
}

void coordinates_product(int64_t e, int64_t n, const int64_t *restrict rows,
                         const int64_t *restrict columns, const double *restrict values,
                         const double *restrict x, double *restrict y)
{
    memset(y, 0, (size_t)n * sizeof *y);
    for (int64_t k = 0; k < e; k++) {
        y[rows[k]] += values[k] * x[columns[k]];
    }
}

void page_rank(int64_t p, int64_t e, int64_t n, const int64_t *restrict starts,
               const int64_t *restrict sources, const double *restrict rank,
               const int64_t *restrict degree, double *restrict result)
{
    (void)p;
    #pragma omp parallel for if (e > 4000)
    for (int64_t i = 0; i < n; i++) {
        double s = 0.0;
        for (int64_t k = starts[i]; k < starts[i + 1]; k++) {
            s += rank[sources[k]] / (double)degree[sources[k]];
        }
        result[i] = 0.15 / (double)n + 0.85 * s;
    }
}

/* Comparison of sequences. */
#include <stdint.h>
#include <string.h>

/* Returns the larger one. */
static int64_t larger(int64_t x, int64_t y)
{
    return x > y ? x : y;
}

/* Returns the smaller one. */
static int64_t smaller(int64_t x, int64_t y)
{
    return x < y ? x : y;
}

int64_t smith_waterman(int64_t n, int64_t m, int64_t p, int64_t q, const int64_t *restrict a,
                       const int64_t *restrict b, int64_t scores[restrict p][q])
{
    int64_t best = 0;
    for (int64_t i = 1; i <= n; i++) {
        for (int64_t j = 1; j <= m; j++) {
            int64_t score = scores[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 2 : -1);
            score = larger(score, scores[i - 1][j] - 2);
            score = larger(score, scores[i][j - 1] - 2);
            score = larger(score, 0);
            scores[i][j] = score;
            best = larger(best, score);
        }
    }
    return best;
}

int64_t levenshtein(int64_t n, int64_t m, int64_t p, const int64_t *restrict a,
                    const int64_t *restrict b, int64_t *restrict row)
{
    for (int64_t j = 0; j < p; j++) {
        row[j] = j;
    }
    for (int64_t i = 0; i < n; i++) {
        int64_t corner = row[0];
        int64_t left = i + 1;
        row[0] = left;
        for (int64_t j = 0; j < m; j++) {
            const int64_t above = row[j + 1];
            const int64_t cost = smaller(corner + (a[i] != b[j]), above + 1);
            left = smaller(cost, left + 1);
            row[j + 1] = left;
            corner = above;
        }
    }
    return row[p - 1];
}

void hamming(int64_t n, int64_t length, const uint8_t sequences[restrict n][length],
             int64_t result[restrict n][n])
{
    #pragma omp parallel for if (n * n * length > 20000)
    for (int64_t i = 0; i < n; i++) {
        for (int64_t j = 0; j < n; j++) {
            int64_t count = 0;
            for (int64_t k = 0; k < length; k++) {
                count += sequences[i][k] != sequences[j][k];
            }
            result[i][j] = count;
        }
    }
}

void count_words(int64_t n, int64_t words, const int64_t *restrict bases, int64_t *restrict counts)
{
    memset(counts, 0, (size_t)words * sizeof *counts);
    int64_t word = 0;
    for (int64_t i = 0; i < n; i++) {
        word = (word << 2 | bases[i]) & 1023;
        if (i >= 4) {
            counts[word]++;
        }
    }
}

int64_t crc32(int64_t n, int64_t t, const uint8_t *restrict data, const int64_t *restrict table)
{
    (void)t;
    int64_t crc = 0xFFFFFFFF;
    for (int64_t i = 0; i < n; i++) {
        crc = crc >> 8 ^ table[(crc ^ data[i]) & 0xFF];
    }
    return crc ^ 0xFFFFFFFF;
}

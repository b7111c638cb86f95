"""Comparison of sequences: dynamic programming, counting, distances, check sums."""
import numpy as np
from numba import njit, prange


@njit(error_model="numpy")
def smith_waterman(a, b, scores):
    n, m = a.shape[0], b.shape[0]
    best = 0
    for i in range(1, n + 1):
        for j in range(1, m + 1):
            score = scores[i - 1, j - 1] + (2 if a[i - 1] == b[j - 1] else -1)
            score = max(score, scores[i - 1, j] - 2, scores[i, j - 1] - 2, 0)
            scores[i, j] = score
            best = max(best, score)
    return best


@njit(error_model="numpy")
def levenshtein(a, b, row):
    for j in range(row.shape[0]):
        row[j] = j
    for i in range(a.shape[0]):
        corner = row[0]
        row[0] = i + 1
        for j in range(b.shape[0]):
            cost = corner + (0 if a[i] == b[j] else 1)
            corner = row[j + 1]
            row[j + 1] = min(cost, row[j + 1] + 1, row[j] + 1)
    return row[-1]


@njit(error_model="numpy")
def hamming(sequences, result):
    for i in prange(sequences.shape[0]):
        for j in range(sequences.shape[0]):
            count = 0
            for k in range(sequences.shape[1]):
                if sequences[i, k] != sequences[j, k]:
                    count += 1
            result[i, j] = count


@njit(error_model="numpy")
def count_words(bases, counts):
    counts[:] = 0
    word = 0
    for i in range(bases.shape[0]):
        word = ((word << 2) | bases[i]) & 1023
        if i >= 4:
            counts[word] += 1


@njit(error_model="numpy")
def crc32(data, table):
    crc = 0xFFFFFFFF
    for i in range(data.shape[0]):
        crc = (crc >> 8) ^ table[(crc ^ data[i]) & 0xFF]
    return crc ^ 0xFFFFFFFF

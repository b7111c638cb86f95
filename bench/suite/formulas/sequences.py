"""Comparison of sequences, in whole arrays where there is such a form."""
import zlib

import numpy as np

from kernel import Kernel, sizes


def smith_waterman(a, b, scores):
    best = 0
    steps = 2 * np.arange(len(b) + 1)
    for i, letter in enumerate(a):
        score = np.maximum(scores[i, :-1] + np.where(b == letter, 2, -1), scores[i, 1:] - 2)
        # Gaps along the row are a running maximum.
        score = np.concatenate([[0], np.maximum(score, 0)]) + steps
        scores[i + 1] = np.maximum.accumulate(score) - steps
        best = max(best, scores[i + 1].max())
    return int(best)


def levenshtein(a, b, row):
    row[:] = np.arange(len(row))
    steps = np.arange(len(row))
    for i, letter in enumerate(a):
        costs = np.minimum(row[:-1] + (b != letter), row[1:] + 1)
        row[:] = np.minimum.accumulate(np.concatenate([[i + 1], costs]) - steps) + steps
    return int(row[-1])


def hamming(sequences, result):
    for i, sequence in enumerate(sequences):
        result[i] = np.count_nonzero(sequences != sequence, axis=1)


def count_words(bases, counts):
    words = bases[4:].astype(np.int64)
    for place in range(1, 5):
        words += bases[4 - place:-place].astype(np.int64) << 2 * place
    counts[:] = np.bincount(words, minlength=len(counts))


def crc32(data, table):
    return zlib.crc32(data)


def bases(random, shape, extents):
    """Returns letters from 0 to 3."""
    return random.integers(0, 4, shape)


def remainders(random, shape, extents):
    """Returns the table of the check sum."""
    table = np.arange(256)
    for _ in range(8):
        table = np.where(table & 1, (table >> 1) ^ 0xEDB88320, table >> 1)
    return table


KERNELS = [
    Kernel("smith_waterman(a: i8[n], b: i8[m], scores: i8[p, q]) -> i8",
           sizes("n m p q", (60, 60, 61, 61), (350, 350, 351, 351), (2000, 2000, 2001, 2001)),
           smith_waterman, {"a": bases, "b": bases, "scores": 0}),
    Kernel("levenshtein(a: i8[n], b: i8[m], row: i8[p]) -> i8",
           sizes("n m p", (20, 1000, 1001), (60, 30_000, 30_001), (20, 1_000_000, 1_000_001)),
           levenshtein, {"a": bases, "b": bases}),
    Kernel("hamming(sequences: u1[n, k], result: i8[n, n])",
           sizes("n k", (40, 60), (200, 200), (600, 400)), hamming, {"sequences": bases}),
    Kernel("count_words(bases: i8[n], counts: i8[w])",
           sizes("n w", (3000, 1024), (100_000, 1024), (5_000_000, 1024)), count_words,
           {"bases": bases}),
    Kernel("crc32(data: u1[n], table: i8[t]) -> i8",
           sizes("n t", (20_000, 256), (300_000, 256), (10_000_000, 256)), crc32,
           {"data": lambda random, shape, extents: random.integers(0, 256, shape),
            "table": remainders}),
]

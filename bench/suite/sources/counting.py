"""Histograms, scatter, sparse matrices and graphs."""
import numpy as np
from numba import njit, prange


@njit(error_model="numpy")
def histogram(values, counts):
    counts[:] = 0
    bins = counts.shape[0]
    for i in range(values.shape[0]):
        counts[int(values[i] * bins)] += 1


@njit(error_model="numpy")
def byte_histogram(values, counts):
    counts[:] = 0
    for i in range(values.shape[0]):
        counts[values[i]] += 1


@njit(error_model="numpy")
def weighted_histogram(radius, weight, sums):
    sums[:] = 0.0
    for i in range(radius.shape[0]):
        sums[int(radius[i] * sums.shape[0])] += weight[i]


@njit(error_model="numpy")
def sparse_product(starts, columns, values, x, y):
    for i in prange(y.shape[0]):
        s = 0.0
        for k in range(starts[i], starts[i + 1]):
            s += values[k] * x[columns[k]]
        y[i] = s


@njit(error_model="numpy")
def coordinates_product(rows, columns, values, x, y):
    y[:] = 0.0
    for k in range(values.shape[0]):
        y[rows[k]] += values[k] * x[columns[k]]


@njit(error_model="numpy")
def page_rank(starts, sources, rank, degree, result):
    n = rank.shape[0]
    for i in prange(n):
        s = 0.0
        for k in range(starts[i], starts[i + 1]):
            j = sources[k]
            s += rank[j] / degree[j]
        result[i] = 0.15 / n + 0.85 * s

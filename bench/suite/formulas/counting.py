"""Histograms, scatter, sparse matrices and graphs in whole arrays."""
import numpy as np

from kernel import Kernel, sizes


def histogram(values, counts):
    counts[:] = np.bincount((values * len(counts)).astype(np.int64), minlength=len(counts))


def byte_histogram(values, counts):
    counts[:] = np.bincount(values, minlength=len(counts))


def weighted_histogram(radius, weight, sums):
    places = (radius * len(sums)).astype(np.int64)
    sums[:] = np.bincount(places, weight, minlength=len(sums))


def sparse_product(starts, columns, values, x, y):
    y[:] = np.add.reduceat(values * x[columns], starts[:-1])


def coordinates_product(rows, columns, values, x, y):
    y[:] = np.bincount(rows, values * x[columns], minlength=len(y))


def page_rank(starts, sources, rank, degree, result):
    shares = rank / degree
    result[:] = 0.15 / len(rank) + 0.85 * np.add.reduceat(shares[sources], starts[:-1])


def starts(random, shape, extents):
    """Returns where the rows of a sparse matrix start, none of them empty."""
    inner = 1 + random.choice(extents["e"] - 1, shape[0] - 2, replace=False)
    return np.concatenate([[0], np.sort(inner), [extents["e"]]])


def places(random, shape, extents):
    """Returns numbers of rows."""
    return random.integers(0, extents["n"], shape)


def degrees(random, shape, extents):
    """Returns how many edges leave each node."""
    return random.integers(1, 20, shape)


SPARSE = sizes("n p e", (150, 151, 1500), (4000, 4001, 60_000), (150_000, 150_001, 3_000_000))
KERNELS = [
    Kernel("histogram(values: f8[n], counts: i8[b])",
           sizes("n b", (3000, 64), (100_000, 256), (5_000_000, 1000)), histogram),
    Kernel("byte_histogram(values: u1[n], counts: i8[b])",
           sizes("n b", (20_000, 256), (500_000, 256), (40_000_000, 256)), byte_histogram,
           {"values": lambda random, shape, extents: random.integers(0, 256, shape)}),
    Kernel("weighted_histogram(radius: f8[n], weight: f8[n], sums: f8[b])",
           sizes("n b", (1500, 64), (50_000, 256), (3_000_000, 1000)), weighted_histogram),
    Kernel("sparse_product(starts: i8[p], columns: i8[e], values: f8[e], x: f8[n], y: f8[n])",
           SPARSE, sparse_product, {"starts": starts, "columns": places}),
    Kernel("coordinates_product(rows: i8[e], columns: i8[e], values: f8[e], x: f8[n], y: f8[n])",
           SPARSE, coordinates_product, {"rows": places, "columns": places}),
    Kernel("page_rank(starts: i8[p], sources: i8[e], rank: f8[n], degree: i8[n], result: f8[n])",
           SPARSE, page_rank, {"starts": starts, "sources": places, "degree": degrees}),
]

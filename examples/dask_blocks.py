"""Runs a compiled generalized ufunc over the blocks of a Dask array, in worker processes.

    pip install "dask[array]" distributed
    python examples/dask_blocks.py

The kernels of this file are sent to the workers as their source; each worker compiles them once,
for all of its blocks, and a cache on disk (`cache=True`) spares even that.
"""
import os

import dask.array as da
import numpy as np
from dask.distributed import Client, LocalCluster

from pellucid import guvectorize, njit

WEIGHTS = np.array([0.25, 0.5, 0.25])


@njit
def weighted(left, here, right):
    return WEIGHTS[0] * left + WEIGHTS[1] * here + WEIGHTS[2] * right


@guvectorize(["void(f8[:], f8[:])"], "(n)->(n)")
def smooth(x, result):
    """Smooths rows; the ends stay."""
    n = x.size
    result[0], result[n - 1] = x[0], x[n - 1]
    for i in range(1, n - 1):
        result[i] = weighted(x[i - 1], x[i], x[i + 1])


def processes(block):
    """Returns the number of the process that works on a block, as a block."""
    return np.full((1, 1), os.getpid())


def main():
    """Smooths a million numbers in two processes, and compares with this process."""
    x = da.random.default_rng(1).random((1000, 1000), chunks=(100, 1000))
    with LocalCluster(n_workers=2, threads_per_worker=1, processes=True,
                      dashboard_address=None) as cluster, Client(cluster):
        smoothed, x, workers = da.compute(
            x.map_blocks(smooth, dtype=x.dtype), x,
            x.map_blocks(processes, chunks=(1, 1), dtype=int))
    np.testing.assert_array_equal(smoothed, smooth(x))
    print(f"{smoothed.size} numbers, smoothed by {len(np.unique(workers))} processes")


if __name__ == "__main__":
    main()

import numpy as np
from numba import njit, prange


@njit(parallel=True)
def fill_row(row, v):
    for j in range(row.size):
        row[j] = v + j


@njit(parallel=True)
def kernel(a, b):
    for i in prange(a.shape[0]):
        fill_row(a[i], i * 10)
        b[i] = 7
        b[i, 0] = i


# run: kernel(np.zeros((300, 5)), np.zeros((300, 4)))

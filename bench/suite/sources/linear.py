"""Linear algebra in loops."""
import math

import numpy as np
from numba import njit, prange


@njit(error_model="numpy")
def axpy(a, x, y, z):
    for i in prange(x.shape[0]):
        z[i] = a * x[i] + y[i]


@njit(error_model="numpy")
def dot(x, y):
    return np.sum(x * y)


@njit(error_model="numpy")
def ger(A, x, y, B):
    for i in prange(A.shape[0]):
        for j in range(A.shape[1]):
            B[i, j] = A[i, j] + x[i] * y[j]


@njit(error_model="numpy")
def matvec(A, x, y):
    for i in prange(A.shape[0]):
        s = 0.0
        for j in range(A.shape[1]):
            s += A[i, j] * x[j]
        y[i] = s


@njit(error_model="numpy")
def matvec_transposed(A, x, y):
    y[:] = 0.0
    for i in range(A.shape[0]):
        for j in range(A.shape[1]):
            y[j] += A[i, j] * x[i]


@njit(error_model="numpy")
def gemm(A, B, C):
    for i in prange(A.shape[0]):
        for j in range(B.shape[1]):
            C[i, j] = 0.0
        for k in range(A.shape[1]):
            for j in range(B.shape[1]):
                C[i, j] += A[i, k] * B[k, j]


@njit(error_model="numpy")
def transpose(A, B):
    for i in prange(A.shape[0]):
        for j in range(A.shape[1]):
            B[j, i] = A[i, j]


@njit(error_model="numpy")
def lu(A, L):
    n = A.shape[0]
    L[:, :] = A
    for k in range(n):
        for i in range(k + 1, n):
            factor = L[i, k] / L[k, k]
            L[i, k] = factor
            for j in range(k + 1, n):
                L[i, j] -= factor * L[k, j]


@njit(error_model="numpy")
def cholesky(A, L):
    n = A.shape[0]
    for i in range(n):
        for j in range(i):
            s = A[i, j]
            for k in range(j):
                s -= L[i, k] * L[j, k]
            L[i, j] = s / L[j, j]
        s = A[i, i]
        for k in range(i):
            s -= L[i, k] * L[i, k]
        L[i, i] = math.sqrt(s)
        for j in range(i + 1, n):
            L[i, j] = 0.0


@njit(error_model="numpy")
def floyd_warshall(A, D):
    n = A.shape[0]
    D[:, :] = A
    for k in range(n):
        for i in range(n):
            first = D[i, k]
            for j in range(n):
                D[i, j] = min(D[i, j], first + D[k, j])

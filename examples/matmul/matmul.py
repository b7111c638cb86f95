"""The product of two matrices."""
import numpy as np
from numba import njit, prange


@njit("f8[:, ::1](f8[:, ::1], f8[:, ::1])")
def matmul(A, B):
    """The product A @ B."""
    n, m = A.shape
    p = B.shape[1]
    if B.shape[0] != m:
        raise ValueError("the columns of A and the rows of B differ in number")
    C = np.zeros((n, p))
    for i in range(n):
        for k in range(m):
            # the inner loop runs along a row of B and a row of C
            for j in range(p):
                C[i, j] += A[i, k] * B[k, j]
    return C


@njit("void(f8[:, ::1], f8[:, ::1], f8[:, ::1])", parallel=True)
def matmul_into(A, B, C):
    """Stores A @ B in C; the rows of C are shared among the threads."""
    for i in prange(C.shape[0]):
        for j in range(C.shape[1]):
            C[i, j] = 0.0
        for k in range(A.shape[1]):
            for j in range(C.shape[1]):
                C[i, j] += A[i, k] * B[k, j]

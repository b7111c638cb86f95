"""Linear algebra in whole arrays."""
import numpy as np

from kernel import Kernel, sizes


def axpy(a, x, y, z):
    z[:] = a * x + y


def dot(x, y):
    return np.sum(x * y)


def ger(A, x, y, B):
    B[:] = A + np.outer(x, y)


def matvec(A, x, y):
    np.matmul(A, x, out=y)


def matvec_transposed(A, x, y):
    np.matmul(x, A, out=y)


def gemm(A, B, C):
    np.matmul(A, B, out=C)


def transpose(A, B):
    B[:] = A.T


def lu(A, L):
    L[:] = A
    for k in range(len(A)):
        L[k + 1:, k] /= L[k, k]
        L[k + 1:, k + 1:] -= np.outer(L[k + 1:, k], L[k, k + 1:])


def cholesky(A, L):
    L[:] = np.linalg.cholesky(A)


def floyd_warshall(A, D):
    D[:] = A
    for k in range(len(A)):
        np.minimum(D, D[:, k, None] + D[k], out=D)


def dominant(random, shape, extents):
    """Returns a symmetric matrix with a large diagonal."""
    values = random.random(shape)
    return values + values.T + 2 * shape[0] * np.eye(shape[0])


KERNELS = [
    Kernel("axpy(a: f8, x: f8[n], y: f8[n], z: f8[n])", sizes("n", 1200, 40_000, 4_000_000), axpy,
           bound="memory"),
    Kernel("dot(x: f8[n], y: f8[n]) -> f8", sizes("n", 1800, 60_000, 6_000_000), dot,
           bound="memory"),
    Kernel("ger(A: f8[n, m], x: f8[n], y: f8[m], B: f8[n, m])", sizes("n m", 40, 250, 2000), ger,
           bound="memory"),
    Kernel("matvec(A: f8[n, m], x: f8[m], y: f8[n])", sizes("n m", 60, 350, 2500), matvec),
    Kernel("matvec_transposed(A: f8[n, m], x: f8[n], y: f8[m])", sizes("n m", 60, 350, 2500),
           matvec_transposed, bound="memory"),
    Kernel("gemm(A: f8[n, k], B: f8[k, m], C: f8[n, m])", sizes("n k m", 32, 200, 600), gemm),
    Kernel("transpose(A: f8[n, m], B: f8[m, n])", sizes("n m", 40, 250, 2000), transpose,
           bound="memory"),
    Kernel("lu(A: f8[n, n], L: f8[n, n])", sizes("n", 40, 200, 500), lu, {"A": dominant}),
    Kernel("cholesky(A: f8[n, n], L: f8[n, n])", sizes("n", 40, 200, 500), cholesky,
           {"A": dominant}),
    Kernel("floyd_warshall(A: f8[n, n], D: f8[n, n])", sizes("n", 40, 160, 400), floyd_warshall),
]

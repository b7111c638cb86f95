"""Stencils on grids."""
from numba import njit, prange


@njit(error_model="numpy")
def jacobi(A, B):
    for i in prange(1, A.shape[0] - 1):
        for j in range(1, A.shape[1] - 1):
            B[i, j] = 0.2 * (A[i, j] + A[i - 1, j] + A[i + 1, j] + A[i, j - 1] + A[i, j + 1])


@njit(error_model="numpy")
def heat_3d(A, B):
    for i in prange(1, A.shape[0] - 1):
        for j in range(1, A.shape[1] - 1):
            for k in range(1, A.shape[2] - 1):
                B[i, j, k] = (
                    0.125 * (A[i + 1, j, k] - 2.0 * A[i, j, k] + A[i - 1, j, k])
                    + 0.125 * (A[i, j + 1, k] - 2.0 * A[i, j, k] + A[i, j - 1, k])
                    + 0.125 * (A[i, j, k + 1] - 2.0 * A[i, j, k] + A[i, j, k - 1])
                    + A[i, j, k])


@njit(error_model="numpy")
def seidel(A, B):
    B[:, :] = A
    for i in range(1, A.shape[0] - 1):
        for j in range(1, A.shape[1] - 1):
            B[i, j] = 0.2 * (B[i, j] + B[i - 1, j] + B[i + 1, j] + B[i, j - 1] + B[i, j + 1])


@njit(error_model="numpy")
def fdtd(ex, ey, hz):
    for i in prange(ey.shape[0] - 1):
        for j in range(ey.shape[1] - 1):
            ey[i + 1, j] -= 0.5 * (hz[i + 1, j] - hz[i, j])
            ex[i, j + 1] -= 0.5 * (hz[i, j + 1] - hz[i, j])
    for i in prange(ey.shape[0] - 1):
        for j in range(ey.shape[1] - 1):
            hz[i, j] -= 0.7 * (ex[i, j + 1] - ex[i, j] + ey[i + 1, j] - ey[i, j])


@njit(error_model="numpy")
def wave_by_slices(u, before, after):
    after[1:-1] = 2.0 * u[1:-1] - before[1:-1] + 0.2 * (u[2:] - 2.0 * u[1:-1] + u[:-2])


@njit(error_model="numpy")
def upwind(u, speed, result):
    for i in prange(1, u.shape[0] - 1):
        if speed[i] > 0.0:
            result[i] = u[i] - 0.1 * speed[i] * (u[i] - u[i - 1])
        else:
            result[i] = u[i] - 0.1 * speed[i] * (u[i + 1] - u[i])


@njit(error_model="numpy")
def life(cells, after):
    for i in prange(1, cells.shape[0] - 1):
        for j in range(1, cells.shape[1] - 1):
            count = (
                cells[i - 1, j - 1] + cells[i - 1, j] + cells[i - 1, j + 1] + cells[i, j - 1]
                + cells[i, j + 1] + cells[i + 1, j - 1] + cells[i + 1, j] + cells[i + 1, j + 1])
            after[i, j] = 1 if count == 3 or (count == 2 and cells[i, j] == 1) else 0
